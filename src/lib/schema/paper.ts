import { z } from 'astro/zod';
import type { Root } from 'mdast';
import { fieldSchemas } from './fields.ts';
import { citationsSchema, linkSchema } from './values.ts';

/** A phrase that counted for a topic. */
export const phraseMatchSchema = z.object({
  /** The phrase as it stands in the text. */
  text: z.string(),
  field: z.enum(['title', 'abstract']),
  /** Occurrences of the rule in that field, at least 1. */
  count: z.number().int().positive(),
  /** What the rule contributed to the topic's score. */
  points: z.number(),
});
export type PhraseMatch = z.infer<typeof phraseMatchSchema>;

export const topicMatchSchema = z.object({
  /** File name of `content/topics/<id>.mdx`. */
  id: z.string(),
  /** Sum of the points of all phrases; at least the topic's threshold. */
  score: z.number(),
  /** The reason shown on the page, strongest first. */
  phrases: z.array(phraseMatchSchema),
});
export type TopicMatch = z.infer<typeof topicMatchSchema>;

/** One record of one file that this paper was made from. */
export const recordSchema = z.object({
  /** Which reader made it: `hf-listing`, `arxiv-list`. */
  source: z.string(),
  /** Path of the seed or enrichment file, relative to the project. */
  file: z.string(),
  /** First and last line, counted from 1. */
  lines: z.tuple([z.number().int(), z.number().int()]),
  /** What the source says of its own certainty, if it does. */
  evidence: z.string().optional(),
});
export type PaperRecord = z.infer<typeof recordSchema>;

export const conflictSchema = z.object({
  field: z.string(),
  /** Every value that was found, the one in use first. */
  values: z.array(
    z.object({
      value: z.string(),
      /** Indexes into `records`. */
      records: z.array(z.number().int()),
    }),
  ),
});
export type Conflict = z.infer<typeof conflictSchema>;

/**
 * Sentences of each part of the abstract, in this order: what was known, what the authors did, what came out.
 * Counted by `splitSentences` on the plain text; where its parts are not as many as the three together,
 * the abstract is set in one piece.
 */
export const rolesSchema = z.object({
  /** 0 if the abstract begins with the contribution. */
  context: z.number().int().nonnegative(),
  contribution: z.number().int().positive(),
  result: z.number().int().positive(),
});
export type Roles = z.infer<typeof rolesSchema>;

const { abstract: _body, links: _links, ...frontMatter } = fieldSchemas;

/** Front matter of `content/papers/<id>.mdx`. The abstract is the body. Names follow CSL-JSON. */
export const paperSchema = z.object({
  ...frontMatter,
  /** The date line as it was written, when it could not be turned into `issued`. */
  issuedText: z.string().optional(),
  /** From `npm run enrich`; services count differently, so the newest count is kept with its source. */
  citations: citationsSchema.optional(),
  /** Of the abstract's text and of all records. */
  links: z.array(linkSchema).default([]),
  /**
   * What the paper contributes: one piece of a sentence of the abstract, without an opening that points
   * back or clauses added at its end. Chosen by `summarise`; absent if no sentence says it.
   */
  summary: z.string().optional(),
  /** The sentence of the abstract with the main result, word for word. It may be the one that `summary` is from. */
  result: z.string().optional(),
  /** The abstract in parts; absent if they are not clear. */
  roles: rolesSchema.optional(),
  /** Best topic first. */
  topics: z.array(topicMatchSchema).default([]),
  /** Earlier addresses below `/papers/`, which redirect here. */
  aliases: z.array(z.string()).default([]),
  /** Everything this paper was made from, in order of file and line. */
  records: z.array(recordSchema),
  /** For each field, the index in `records` of the record that gave the value in use. */
  provenance: z.record(z.string(), z.number().int()),
  conflicts: z.array(conflictSchema).default([]),
  /** Title and abstract as the winning record spells them, where cleaning changed them. */
  original: z.object({ title: z.string().optional(), abstract: z.string().optional() }).optional(),
});
/**
 * A paper as it is stored: front matter, its id, and its abstract twice: as plain text, paragraphs
 * split by blank lines, and as a tree with links, styles and formulas.
 */
export type Paper = z.infer<typeof paperSchema> & { id: string; abstract: string; tree: Root };
