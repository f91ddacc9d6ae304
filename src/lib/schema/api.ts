import { z } from 'astro/zod';
import { fieldSchemas } from './fields.ts';
import { dateOriginSchema, datePrecisions } from './paper-date.ts';
import { resultSchema } from './paper.ts';
import { citationsSchema, linkSchema } from './values.ts';
import { workTypeSchema } from './work-type.ts';

/** Changes only if a field goes or means something else; a new field is no new version. */
export const apiVersion = 1;

const address = z.url();
const day = z.iso.date();

/** A date as precisely as it is known, UTC. Its origin says how it is known. */
const date = z.looseObject({
  value: z.string().regex(/^\d{4}(?:-\d\d){0,2}$/),
  precision: z.enum(datePrecisions),
  origin: dateOriginSchema,
});

/** A paper where it is one of many. */
const paperRef = z.looseObject({
  id: z.string(),
  title: fieldSchemas.title,
  /** Its page on the site. */
  url: address,
  /** As precise as it is known. */
  issued: z.string().optional(),
});

/** A paper with the facts to choose by. */
const listedPaper = paperRef.extend({
  authors: z.array(z.string()),
  arxivId: z.string().optional(),
  topics: z.array(z.string()),
  /** Number of the ingest that first had it. */
  run: z.int().positive().optional(),
  withdrawn: z.literal(true).optional(),
  /** Beside it, if the published work was retracted. */
  retracted: z.literal(true).optional(),
});

const author = z.looseObject({
  name: z.string(),
  given: z.string().optional(),
  family: z.string().optional(),
  /** Address at ORCID. */
  orcid: address.optional(),
});

const apiPaper = z.looseObject({
  version: z.literal(apiVersion),
  id: z.string(),
  /** Ids that it had before. */
  aliases: z.array(z.string()),
  url: address,
  title: fieldSchemas.title,
  /** Plain text; a blank line parts paragraphs. Empty if it is not known. */
  abstract: z.string(),
  authors: z.array(author),
  /** Where the names are not known. */
  authorCount: z.int().nonnegative().optional(),
  issued: date.optional(),
  /** The ingest that first had the paper, and the day of its data. */
  firstSeen: z.looseObject({ run: z.int().positive(), day: day.optional() }).optional(),
  /** ISO week of its edition. */
  week: z.string().optional(),
  type: workTypeSchema,
  arxivId: z.string().optional(),
  /** The publisher's, or else that of arXiv. */
  doi: z.string().optional(),
  sourceUrl: address.optional(),
  pdfUrl: address.optional(),
  /** Address of the licence, if a source tells it. */
  license: address.optional(),
  categories: z.array(z.string()).optional(),
  keywords: z.array(z.string()).optional(),
  publishedIn: z.string().optional(),
  organization: z.looseObject({ slug: z.string(), name: z.string() }).optional(),
  /** What the paper did: a piece of its abstract. */
  summary: z.string().optional(),
  result: z.looseObject(resultSchema.shape).optional(),
  topics: z.array(z.looseObject({ id: z.string(), title: z.string(), score: z.number() })),
  /** Ids of related papers, nearest first. */
  related: z.array(z.string()),
  links: z.array(z.looseObject({ rel: linkSchema.shape.rel, url: address })),
  citations: z.looseObject(citationsSchema.shape).optional(),
  upvotes: z.int().nonnegative().optional(),
  comments: z.int().nonnegative().optional(),
  /** That and why it was withdrawn. */
  withdrawn: z.string().optional(),
  /** Beside it, if the published work was retracted. */
  retracted: z.literal(true).optional(),
  citationKey: z.string(),
  /** Names of the sources of title and abstract. */
  sources: z.array(z.string()),
  /** To whom title and abstract belong. */
  rights: z.string(),
});

/** A part of the list of all papers, in the order in which the site got them, so that full parts never change. */
const apiPapers = z.looseObject({
  version: z.literal(apiVersion),
  page: z.int().positive(),
  pages: z.int().positive(),
  total: z.int().nonnegative(),
  next: address.optional(),
  previous: address.optional(),
  rights: z.string(),
  papers: z.array(listedPaper),
});

/** A topic or a week with its papers. */
const apiList = z.looseObject({
  version: z.literal(apiVersion),
  id: z.string(),
  title: z.string(),
  /** What the topic is about, or the days of the week. */
  description: z.string(),
  url: address,
  papers: z.array(paperRef),
});

const listRef = z.looseObject({ id: z.string(), title: z.string(), url: address, data: address });

const apiIndex = z.looseObject({
  version: z.literal(apiVersion),
  title: z.string(),
  url: address,
  language: z.string(),
  /** Day of the newest data, UTC. */
  dataDate: day.optional(),
  rights: z.string(),
  papers: z.looseObject({ total: z.int().nonnegative(), pages: z.array(address) }),
  /** The address of one paper's data, with `{id}` in it; absent if papers have none of their own. */
  paper: z.string().optional(),
  topics: z.array(listRef),
  weeks: z.array(listRef),
  /** JSON Schemas of these files, by name. */
  schemas: z.record(z.string(), address),
});

/** The forms of files for programs, by the names of their schemas. */
export const apiSchemas = { index: apiIndex, papers: apiPapers, paper: apiPaper, list: apiList };
export type ApiName = keyof typeof apiSchemas;
export type ApiValue<Name extends ApiName> = z.input<(typeof apiSchemas)[Name]>;
