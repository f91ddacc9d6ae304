import { z } from 'astro/zod';
import type { Root } from 'mdast';
import { fieldSchemas } from './fields.ts';
import { citationsSchema, linkSchema } from './values.ts';

/** A phrase that counted for a topic. */
export const phraseMatchSchema = z.object({
  /** The phrase in the spelling of the text. */
  text: z.string(),
  field: z.enum(['title', 'abstract']),
  /** Occurrences of the rule in that field, at least 1. */
  count: z.number().int().positive(),
  /** Contribution of the rule to the topic's score. */
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

/** One of the records of the paper. */
export const recordSchema = z.object({
  /** The reader: `hf-listing`, `arxiv-list`. */
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
 * Number of sentences in each part of the abstract: background, contribution, results. Counted by
 * `splitSentences` on the plain text. If the numbers do not add up, the abstract is shown in one piece.
 */
export const rolesSchema = z.object({
  /** 0 if the abstract begins with the contribution. */
  context: z.number().int().nonnegative(),
  contribution: z.number().int().positive(),
  result: z.number().int().positive(),
});
export type Roles = z.infer<typeof rolesSchema>;

export const resultSchema = z.object({
  /** The main figure with its unit: `82.18 → 88.37`, `+18.6%`, `3×`. Absent if the abstract states none plainly. */
  figure: z.string().min(1).optional(),
  /** The clause that the figure stands in, or what was found without a figure. A piece of one sentence. */
  text: z.string().min(1),
});
export type Result = z.infer<typeof resultSchema>;

const { abstract: _body, links: _links, ...frontMatter } = fieldSchemas;

/** Front matter of `content/papers/<id>.mdx`. The abstract is the body. Names follow CSL-JSON. */
export const paperSchema = z.object({
  ...frontMatter,
  /** The date line, if it is not a valid date. */
  issuedText: z.string().optional(),
  /** From `npm run enrich`; services count differently, so the newest count is kept with its source. */
  citations: citationsSchema.optional(),
  /** Of the abstract's text and of all records. */
  links: z.array(linkSchema).default([]),
  /**
   * The contribution: one piece of a sentence of the abstract, without opening references and final
   * clauses. Chosen by `summarise`; absent if no sentence states it.
   */
  summary: z.string().optional(),
  /** What came out; absent if the abstract does not say it. Found by `findResult`. */
  result: resultSchema.optional(),
  /** The abstract in parts; absent if they are not clear. */
  roles: rolesSchema.optional(),
  /** Best topic first. */
  topics: z.array(topicMatchSchema).default([]),
  /** Earlier addresses below `/papers/`, which redirect here. */
  aliases: z.array(z.string()).default([]),
  /** All records of the paper, in order of file and line. */
  records: z.array(recordSchema),
  /** For each field, the index in `records` of the record whose value is used. */
  provenance: z.record(z.string(), z.number().int()),
  conflicts: z.array(conflictSchema).default([]),
  /** Title and abstract before cleaning, if cleaning changed them. */
  original: z.object({ title: z.string().optional(), abstract: z.string().optional() }).optional(),
});
/**
 * A paper as it is stored: front matter, its id, and its abstract twice: as plain text, paragraphs
 * split by blank lines, and as a tree with links, styles and formulas.
 */
export type Paper = z.infer<typeof paperSchema> & { id: string; abstract: string; tree: Root };

/** A paper whose entry is written: no stage after that asks for the links, styles and formulas of its abstract. */
export type WrittenPaper = Omit<Paper, 'tree'>;
