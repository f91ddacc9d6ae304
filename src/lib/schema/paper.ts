import { z } from 'astro/zod';
import type { Root } from 'mdast';

/** A person or group. Either `literal`, or `family` with an optional `given`, as in CSL-JSON. */
export const nameSchema = z.object({
  given: z.string().optional(),
  family: z.string().optional(),
  literal: z.string().optional(),
});
export type Name = z.infer<typeof nameSchema>;

/** `2025-10-01`, or `2025-10` when only the month is known. UTC. */
export const partialDateSchema = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/);

const organizationSchema = z.object({
  /** Case-preserving handle without spaces, from the listing: `AI-at-Meta`. */
  slug: z.string(),
  /** Display name, from the listing: `Meta AI`. */
  name: z.string(),
});

export const linkSchema = z.object({
  rel: z.enum(['code', 'project', 'data', 'model', 'demo', 'other']),
  /** Absolute http(s) address. */
  url: z.string(),
  /** Where the link was seen: the abstract's own text, or file and line of a record. */
  evidence: z.string(),
});
export type Link = z.infer<typeof linkSchema>;

export const withdrawalSchema = z.object({
  /** Day of the withdrawal, UTC, if the source gives it. */
  date: z.iso.date().optional(),
  /** What the authors say of it, from arXiv's comment. */
  reason: z.string().optional(),
});
export type Withdrawal = z.infer<typeof withdrawalSchema>;

export const citationsSchema = z.object({
  /** Works that cite the paper. */
  count: z.number().int().nonnegative(),
  /** Which service counted: `openalex`, `semantic-scholar`. */
  source: z.string(),
  /** Day of the count, UTC. */
  asOf: z.iso.date(),
});
export type Citations = z.infer<typeof citationsSchema>;

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

/** Front matter of `content/papers/<id>.mdx`. The abstract is the body. Names follow CSL-JSON. */
export const paperSchema = z.object({
  title: z.string(),
  /** In the order of the paper. Absent when no source lists them. */
  authors: z.array(nameSchema).optional(),
  /** Number of authors a listing states; it may be known when the names are not. */
  authorCount: z.number().int().positive().optional(),
  organization: organizationSchema.optional(),
  /** Day of first public release, UTC, from the listing's date line or arXiv; a month if inferred from the arXiv id. */
  issued: partialDateSchema.optional(),
  /** The date line as it was written, when it could not be turned into `issued`. */
  issuedText: z.string().optional(),
  /** Identifier without version: `2510.00568`, `cs/0110053`. */
  arxivId: z.string().optional(),
  /** DOI in lower case, without a resolver. */
  doi: z.string().optional(),
  /** The paper's own page elsewhere. */
  url: z.string().optional(),
  pdfUrl: z.string().optional(),
  /** Journal, proceedings or book that published the paper, from a bibliography. */
  containerTitle: z.string().optional(),
  /** Journal, volume and pages as the authors gave them to arXiv. */
  journalRef: z.string().optional(),
  /** arXiv categories, primary first. */
  categories: z.array(z.string()).optional(),
  /** From a bibliography; where there is none, the words that Hugging Face's model chose. */
  keywords: z.array(z.string()).optional(),
  /** Day on which the feed featured the paper, UTC. From Hugging Face. */
  featured: z.iso.date().optional(),
  /** Newest arXiv version that a source knows, from 1. */
  version: z.number().int().positive().optional(),
  /** Day of the newest version, UTC, from arXiv. */
  updated: z.iso.date().optional(),
  /** Present if the authors or arXiv withdrew the paper. */
  withdrawn: withdrawalSchema.optional(),
  /** Comments on the feed's page when it was saved. Absent when the listing states none. */
  comments: z.number().int().nonnegative().optional(),
  /** Votes on the feed's page when it was saved. Only Hugging Face's API states them. */
  upvotes: z.number().int().nonnegative().optional(),
  /** From `npm run enrich`; services count differently, so the newest count is kept with its source. */
  citations: citationsSchema.optional(),
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
