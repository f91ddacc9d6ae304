import { z } from 'astro/zod';
import type { Root } from 'mdast';
import { placeSchema } from './diagnostic.ts';
import { fieldNames, fieldSchemas, type DraftField } from './fields.ts';
import { citationsSchema } from './values.ts';

/** A date as a listing prints it. Listings leave the year out when it is the year of the dump. */
const statedDateSchema = z.object({
  /** The date line as written. */
  text: z.string(),
  month: z.number().int().min(1).max(12),
  /** 1–31, valid for the month. */
  day: z.number().int().min(1).max(31),
  year: z.number().int().optional(),
});
export type StatedDate = z.infer<typeof statedDateSchema>;

/** From this offset of a joined text on, up to the next one, it stands as it is from this line and column on. */
const lineStartSchema = z.object({
  /** In UTF-16 units from 0, ascending. */
  offset: z.number().int(),
  line: z.number().int(),
  column: z.number().int(),
});
export type LineStart = z.infer<typeof lineStartSchema>;

/** One record as one source gives it, before anything is merged: the fields of a paper, and what is said of the record. */
export const draftSchema = z.object({
  ...fieldSchemas,
  /** `Source.id`, or the name of an enrichment source. */
  source: z.string(),
  file: z.string(),
  /** First and last line of the record, counted from 1. */
  lines: z.tuple([z.number().int(), z.number().int()]),
  /** The abstract with its links, styles and formulas; set when the draft is cleaned. */
  tree: z.custom<Root>().optional(),
  /** From a listing, until the year is known and `issued` is set. */
  stated: statedDateSchema.optional(),
  /** The date line, when it states no valid date. */
  unreadableDate: z.string().optional(),
  citations: citationsSchema.optional(),
  /** Further names of the work, by which others may cite it; see `workKey`. */
  identifiers: z.array(z.string()).optional(),
  /** Works that it cites, by all names that are known; see `workKey`. */
  references: z.array(z.string()).optional(),
  /** Day on which a feed posted the record, UTC. It stands in for `issued` where no source gives that. */
  posted: z.iso.date().optional(),
  /** The item of a feed that the record is: unequal guids of one feed are two items. */
  item: z.object({ feed: z.string(), guid: z.string() }).optional(),
  /** The newest moment that the record's file names, ISO 8601: of two counts, the one of the later file is used. */
  asOf: z.string().optional(),
  /** True if the record announces a revision of an older paper: it completes that paper and makes none. */
  revises: z.boolean().optional(),
  /** True if the record is the notice of another work's retraction: it says so of that work, and makes no paper. */
  retracts: z.boolean().optional(),
  /** The source's own statement of certainty. */
  evidence: z.string().optional(),
  /** Title and abstract before cleaning, where they differ. */
  original: z.object({ title: z.string().optional(), abstract: z.string().optional() }).optional(),
  /** Where the record states each field. */
  places: z.partialRecord(z.enum(fieldNames as [DraftField, ...DraftField[]]), placeSchema),
  /** Where the lines of a title or an abstract stand that one text was joined from. */
  lineStarts: z.partialRecord(z.enum(['title', 'abstract']), z.array(lineStartSchema)).optional(),
});
export type Draft = z.infer<typeof draftSchema>;

/** What a listing says of itself. */
export interface Dump {
  file: string;
  /** The day the page was saved; pages leave the year out. */
  day?: { month: number; day: number; year?: number };
  /** The newest year that a date line of the file spells out. */
  newestYear?: number;
}
