import type { Link, Name } from './paper.ts';
import type { Place } from './diagnostic.ts';

/** A date as a listing prints it. Listings leave the year out when it is the year of the dump. */
export interface StatedDate {
  /** The date line as written. */
  text: string;
  /** 1–12 */
  month: number;
  /** 1–31, valid for the month. */
  day: number;
  year?: number;
}

/** The fields of a draft that can be traced to a place and can disagree between drafts. */
export type DraftField =
  | 'title'
  | 'abstract'
  | 'authors'
  | 'authorCount'
  | 'organization'
  | 'issued'
  | 'comments'
  | 'arxivId'
  | 'doi'
  | 'categories'
  | 'links';

/** One record as one source gives it, before anything is merged. */
export interface Draft {
  /** `Source.id`, or the name of an enrichment source. */
  source: string;
  file: string;
  /** First and last line of the record, counted from 1. */
  lines: [number, number];
  title: string;
  /** Paragraphs are separated by a blank line. Empty if the source has none. */
  abstract: string;
  authors?: Name[];
  authorCount?: number;
  organization?: { slug: string; name: string };
  stated?: StatedDate;
  /** The date line, when it states no valid date. */
  unreadableDate?: string;
  /** `2025-10-01`; set from `stated` once the year is known, or given by the source. */
  issued?: string;
  comments?: number;
  /** Without version. */
  arxivId?: string;
  doi?: string;
  categories?: string[];
  links?: Link[];
  /** The source's own statement of certainty. */
  evidence?: string;
  /** Title and abstract before cleaning, where they differ. */
  original?: { title?: string; abstract?: string };
  places: Partial<Record<DraftField, Place>>;
}

/** What a listing says of itself. */
export interface Dump {
  file: string;
  /** The day the page was saved; pages leave the year out. */
  day?: { month: number; day: number; year?: number };
  /** The newest year that a date line of the file spells out. */
  newestYear?: number;
}
