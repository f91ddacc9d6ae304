import { z } from 'astro/zod';
import type { Field } from './field.ts';
import { authorOrcidSchema } from './orcid.ts';
import {
  arxivFacts,
  arxivRecords,
  categories,
  dates,
  dois,
  feedCounts,
  names,
  publication,
  text,
} from './source-ranks.ts';
import { paperDateSchema } from './paper-date.ts';
import { workTypeSchema } from './work-type.ts';
import { linkSchema, nameSchema, organizationSchema, withdrawalSchema } from './values.ts';

/**
 * The fields of a paper that records give, in the order in which front matter has them. A field is defined here
 * and nowhere else: the schemas of papers and drafts, cleaning, merging and the reports read this list.
 */
export const fields = {
  title: {
    kind: 'text',
    schema: z.string(),
    trust: text,
    difference: 'contradiction',
    revisable: true,
    clean: 'prose',
  },
  /** Plain text; paragraphs are separated by a blank line. Empty if no source has one. The body of the entry. */
  abstract: {
    kind: 'text',
    schema: z.string(),
    trust: text,
    difference: 'contradiction',
    revisable: true,
    clean: 'prose',
  },
  /** In the order of the paper. Absent when no source lists them. */
  authors: {
    kind: 'names',
    schema: z.array(nameSchema).optional(),
    trust: names,
    difference: 'contradiction',
    revisable: true,
    clean: 'line',
  },
  /** ORCID iDs of authors, as OpenAlex knows them. */
  orcids: {
    kind: 'orcids',
    schema: z.array(authorOrcidSchema).optional(),
    trust: ['openalex'],
    difference: 'addition',
    clean: 'line',
  },
  /** Number of authors a listing states; it may be known when the names are not. */
  authorCount: {
    kind: 'number',
    schema: z.number().int().positive().optional(),
    trust: ['hf-listing', 'paper-lines'],
    difference: 'contradiction',
    clean: 'none',
  },
  organization: {
    kind: 'organization',
    schema: organizationSchema.optional(),
    trust: feedCounts,
    difference: 'contradiction',
    clean: 'line',
  },
  /** First public release, UTC: a day from the listing's date line or arXiv, or as much as is known of it. */
  issued: {
    kind: 'date',
    schema: paperDateSchema.optional(),
    trust: dates,
    difference: 'contradiction',
    clean: 'none',
  },
  /** Identifier without version: `2510.00568`, `cs/0110053`. */
  arxivId: {
    kind: 'code',
    schema: z.string().optional(),
    trust: [...new Set([...arxivFacts, ...publication]), 'arxiv-list'],
    difference: 'contradiction',
    clean: 'none',
    page: true,
  },
  /** DOI in lower case, without a resolver. */
  doi: {
    kind: 'code',
    schema: z.string().optional(),
    trust: dois,
    difference: 'contradiction',
    clean: 'line',
    page: true,
  },
  /** The paper's own page elsewhere, http(s). */
  url: {
    kind: 'code',
    schema: z.string().optional(),
    trust: publication,
    difference: 'addition',
    clean: 'none',
    page: true,
  },
  pdfUrl: {
    kind: 'code',
    schema: z.string().optional(),
    trust: publication,
    difference: 'addition',
    clean: 'none',
    page: true,
  },
  /** Address of the licence under which the source has the paper, http(s). */
  license: {
    kind: 'code',
    schema: z.string().optional(),
    trust: [...arxivRecords, 'arxiv-announcements', 'paper-lines'],
    difference: 'addition',
    clean: 'none',
    page: true,
  },
  /** Journal, proceedings or book that published the paper, from a bibliography. */
  containerTitle: {
    kind: 'text',
    schema: z.string().optional(),
    trust: [...publication, 'openalex', 'semantic-scholar'],
    difference: 'contradiction',
    clean: 'line',
  },
  /** What the work is, by CSL's names: `article-journal`, `paper-conference`, `thesis`. */
  type: {
    kind: 'code',
    schema: workTypeSchema.optional(),
    trust: publication,
    difference: 'addition',
    clean: 'none',
  },
  /** What the type leaves open, as the source says it: `PhD thesis`, `Working paper`. */
  genre: {
    kind: 'text',
    schema: z.string().optional(),
    trust: publication,
    difference: 'addition',
    clean: 'line',
  },
  /** Publisher of a book, university of a thesis, institution of a report. */
  publisher: {
    kind: 'text',
    schema: z.string().optional(),
    trust: publication,
    difference: 'addition',
    clean: 'line',
  },
  /** Volume of the journal, as it is printed: `612`, `abs/2510.00568`. */
  volume: {
    kind: 'code',
    schema: z.string().optional(),
    trust: publication,
    difference: 'addition',
    clean: 'line',
  },
  /** Issue of the volume, or number of a report. */
  issue: {
    kind: 'code',
    schema: z.string().optional(),
    trust: publication,
    difference: 'addition',
    clean: 'line',
  },
  /** First and last page, or the number of an article: `123–131`, `e1002195`. */
  pages: {
    kind: 'code',
    schema: z.string().optional(),
    trust: publication,
    difference: 'addition',
    clean: 'line',
  },
  /** Journal, volume and pages as the authors gave them to arXiv. */
  journalRef: {
    kind: 'code',
    schema: z.string().optional(),
    trust: [...arxivRecords, 'arxiv-lookup', 'arxiv-announcements', 'paper-lines'],
    difference: 'contradiction',
    clean: 'line',
  },
  /** arXiv categories, primary first. */
  categories: {
    kind: 'list',
    schema: z.array(z.string()).optional(),
    trust: categories,
    difference: 'contradiction',
    clean: 'line',
    page: true,
  },
  /** From a bibliography; where there is none, the words that Hugging Face's model chose. */
  keywords: {
    kind: 'list',
    schema: z.array(z.string()).optional(),
    trust: [...publication, 'hf-daily', 'hf-page'],
    difference: 'addition',
    clean: 'line',
    page: true,
  },
  /** Day on which the feed featured the paper, UTC. From Hugging Face. */
  featured: {
    kind: 'day',
    schema: z.iso.date().optional(),
    trust: feedCounts,
    difference: 'contradiction',
    between: 'earliest',
    clean: 'none',
  },
  /** Newest arXiv version that a source knows, from 1. */
  version: {
    kind: 'number',
    schema: z.number().int().positive().optional(),
    trust: arxivFacts,
    difference: 'succession',
    clean: 'none',
  },
  /** Day of the newest version, UTC, from arXiv. */
  updated: {
    kind: 'day',
    schema: z.iso.date().optional(),
    trust: arxivFacts,
    difference: 'succession',
    clean: 'none',
  },
  /** Present if the authors or arXiv withdrew the paper, or if it was retracted. */
  withdrawn: {
    kind: 'withdrawal',
    schema: withdrawalSchema.optional(),
    trust: [...arxivFacts, 'openalex', 'openalex-works', 'crossref-works', 'pubmed'],
    difference: 'addition',
    clean: 'line',
  },
  /** Comments on the feed's page when it was saved. Absent when the listing states none. */
  comments: {
    kind: 'number',
    schema: z.number().int().nonnegative().optional(),
    trust: feedCounts,
    difference: 'contradiction',
    between: 'largest',
    clean: 'none',
    page: true,
  },
  /** Votes on the feed's page when it was saved. Only Hugging Face's API states them. */
  upvotes: {
    kind: 'number',
    schema: z.number().int().nonnegative().optional(),
    trust: feedCounts,
    difference: 'contradiction',
    between: 'largest',
    clean: 'none',
    page: true,
  },
  links: {
    kind: 'links',
    schema: z.array(linkSchema).optional(),
    trust: [],
    difference: 'union',
    clean: 'none',
  },
} as const satisfies Record<string, Field>;

/** A field that records give, can be traced to a place and can disagree on. */
export type DraftField = keyof typeof fields;

export const fieldNames = Object.keys(fields) as DraftField[];

/** Of a field, its row. */
export function fieldOf(name: DraftField): Field {
  return fields[name];
}

/** The fields of which a condition is true, in their order. */
export function fieldsWhere(is: (field: Field) => boolean): DraftField[] {
  return fieldNames.filter((name) => is(fields[name]));
}

type Schemas = { [F in DraftField]: (typeof fields)[F]['schema'] };

/** Of every field its schema, to build others of. */
export const fieldSchemas = Object.fromEntries(
  fieldNames.map((name) => [name, fields[name].schema]),
) as Schemas;

/** Fields whose value the page of a paper is given as it is. */
export type PageField = {
  [F in DraftField]: (typeof fields)[F] extends { page: true } ? F : never;
}[DraftField];

export const pageFields = fieldsWhere(({ page }) => page === true) as PageField[];
