/** What the pages of the weeks show. */
import type { Section } from '#lib/editions/arrange-sections.ts';
import type { EditionExtent } from '#lib/editions/edition.ts';
import type { AbstractPart } from '#lib/summarise/part-abstract.ts';
import type { Later } from '../../site/later.ts';
import type { downloadFormats } from '#lib/publish/downloads/download-formats.ts';
import type { CitedPaper } from '../papers/paper-types.ts';
import type { HeldData } from '../site/held-data.ts';
import type { WeekRise } from '../rising/rising-types.ts';
import type { FileLink, PageLink, PaperRow, PeriodLink, TopicLabel } from '../types.ts';

/** A paper of an edition as its page shows it. */
export interface EditionRow extends PaperRow {
  /** In one part or in three; safe HTML. */
  abstract: Later<AbstractPart[]>;
}

/** A topic's part of an edition's page. */
export interface EditionSection extends Section<EditionRow, TopicLabel> {
  /** Whether the section began on the page before. */
  goesOn?: boolean;
}

/** An edition as one file. */
export interface Download {
  form: (typeof downloadFormats)[number]['form'] | 'eml';
  /** Absent where the edition has no more papers than a selection, so that there is one file; `newest` where no file has all. */
  extent?: EditionExtent | 'newest' | undefined;
  /** `offprint-2025-W40.html` */
  name: string;
  href: string;
  mediaType: string;
  /** Marks of the hand-written texts in it, with which the size changes. */
  texts: readonly string[];
  /** Absent in the dev server, which writes a file only when it is asked for. */
  bytes: number | undefined;
}

/** What builds on the papers of an edition, the weightiest first. */
export interface LaterWorkList {
  /** Each with those of the edition that it cites. */
  papers: CitedPaper[];
  /** How many there are beside these. */
  more: number;
}

export interface EditionPage {
  /** `2025-W40` */
  id: string;
  path: string;
  href: string;
  /** `Week 40, 2025` */
  label: string;
  /** `40` */
  number: string;
  /** `Week 40` */
  name: string;
  /** `29 September – 5 October 2025` */
  range: string;
  sections: EditionSection[];
  counts: { papers: number; topics: number; authors: number; withCode: number };
  /** What rises in its month and stands in its papers. */
  rise?: WeekRise;
  previous?: PeriodLink;
  next?: PeriodLink;
  downloads: Download[];
  /** Its papers to cite. */
  citations: FileLink[];
  /** Papers of earlier weeks that came after these were closed. */
  late: PaperRow[];
  /** From a year after the edition. */
  laterWork?: LaterWorkList | undefined;
  /** True if a foreword was written: render the `editions` entry of the same id. */
  hasForeword: boolean;
  /** From the archive down to its month. */
  trail: PageLink[];
  /** Of the newest edition, if there is no newer data. */
  held?: HeldData | undefined;
}

/** One page of an edition: at most a hundred papers. */
export interface EditionPart {
  edition: EditionPage;
  path: string;
  /** From 1. */
  page: number;
  pages: number;
  sections: EditionSection[];
  previous?: string;
  next?: string;
}

/** A week as a part of another page. */
export interface WeekPart {
  /** `Week 40` */
  title: string;
  href: string;
  /** `29 September – 5 October 2025` */
  range: string;
  count: number;
  /** All of its papers, or the newest ones. */
  rows: PaperRow[];
}
