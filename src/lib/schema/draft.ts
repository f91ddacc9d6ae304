import type { Root } from 'mdast';
import type { Citations, Link, Name, Withdrawal } from './paper.ts';
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
  | 'links'
  | 'featured'
  | 'upvotes'
  | 'keywords'
  | 'version'
  | 'updated'
  | 'withdrawn'
  | 'containerTitle'
  | 'journalRef'
  | 'url'
  | 'pdfUrl';

/** One record as one source gives it, before anything is merged. */
export interface Draft {
  /** `Source.id`, or the name of an enrichment source. */
  source: string;
  file: string;
  /** First and last line of the record, counted from 1. */
  lines: [number, number];
  title: string;
  /** Plain text; paragraphs are separated by a blank line. Empty if the source has none. */
  abstract: string;
  /** The abstract with its links, styles and formulas; set when the draft is cleaned. */
  tree?: Root;
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
  /** Day on which the feed featured the paper, UTC. */
  featured?: string;
  upvotes?: number;
  keywords?: string[];
  /** Version of the arXiv paper that the record describes, from 1. */
  version?: number;
  /** Day of that version, UTC. */
  updated?: string;
  withdrawn?: Withdrawal;
  /** Journal, proceedings or book. */
  containerTitle?: string;
  /** Journal, volume and pages as arXiv prints them. */
  journalRef?: string;
  citations?: Citations;
  /** A page about the paper, http(s). */
  url?: string;
  pdfUrl?: string;
  /** Day on which a feed posted the record, UTC. It stands in for `issued` where no source gives that. */
  posted?: string;
  /** The newest moment that the record's file names, ISO 8601: of two counts, the one of the later file is used. */
  asOf?: string;
  /** True if the record announces a revision of an older paper: it completes that paper and makes none. */
  revises?: boolean;
  /** The source's own statement of certainty. */
  evidence?: string;
  /** Title and abstract before cleaning, where they differ. */
  original?: { title?: string; abstract?: string };
  places: Partial<Record<DraftField, Place>>;
  /** Where the lines of a title or an abstract stand that one text was joined from. */
  lineStarts?: Partial<Record<'title' | 'abstract', LineStart[]>>;
}

/** From this offset of a joined text on, up to the next one, it stands as it is from this line and column on. */
export interface LineStart {
  /** In UTF-16 units from 0, ascending. */
  offset: number;
  line: number;
  column: number;
}

/** What a listing says of itself. */
export interface Dump {
  file: string;
  /** The day the page was saved; pages leave the year out. */
  day?: { month: number; day: number; year?: number };
  /** The newest year that a date line of the file spells out. */
  newestYear?: number;
}
