/** What the pages of the weeks and the home page show. */
import type { TrendingRow } from '../lists/list-types.ts';
import type { downloadFormats } from '#lib/publish/downloads/download-formats.ts';
import type { Topic } from '#lib/schema/topic.ts';
import type { WeekRise } from '../rising/rising-types.ts';
import type { FileLink, PageLink, PaperRow, PeriodLink, TopicLabel } from '../types.ts';

/** A topic's part of an edition. `topic` is absent for papers without topic. */
export interface EditionGroup {
  topic?: TopicLabel;
  /** Papers of the whole digest. */
  total?: number;
  rows: PaperRow[];
  /** Papers after those that are shown by their titles alone. */
  more?: PaperRow[];
  /** A large edition shows more of its papers. */
  isLead: boolean;
  /** Whether the group began on the page before. */
  goesOn?: boolean;
}

/** An edition as one file. */
export interface Download {
  form: (typeof downloadFormats)[number]['form'];
  /** `offprint-2025-W40.html` */
  name: string;
  href: string;
  mediaType: string;
  bytes: number;
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
  groups: EditionGroup[];
  /** Same papers, the most important first. */
  rows: PaperRow[];
  topics: { topic: TopicLabel; count: number }[];
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
  /** True if a foreword was written: render the `editions` entry of the same id. */
  hasForeword: boolean;
  /** From the archive down to its month. */
  trail: PageLink[];
}

/** One page of an edition: at most a hundred papers. */
export interface EditionPart {
  edition: EditionPage;
  path: string;
  /** From 1. */
  page: number;
  pages: number;
  groups: EditionGroup[];
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

/** One column of the masthead's chart. */
export interface WeekBar {
  id: string;
  count: number;
  href?: string;
  /** `Week 40, 2025: 11 papers` */
  label: string;
  /** `Oct 2024`, on the first week of a quarter. */
  tick?: string;
}

export interface HomePage {
  newest: EditionPage;
  /** Its papers, as many as fit on the home page; empty if `groups` has them. */
  rows: PaperRow[];
  /** Its selection by topic, if it has more papers than a list can hold. */
  groups: EditionGroup[];
  /** The most important recent paper that reports a figure, and the next ones. */
  lead?: PaperRow;
  figures: PaperRow[];
  /** Earlier editions below it, until the screen is full. */
  earlier: WeekPart[];
  /** Trending papers; empty if no source counts comments or votes. */
  trending: TrendingRow[];
  topics: { topic: Topic; label: TopicLabel; total: number }[];
  /** The year up to the newest week, oldest first. */
  weeks: WeekBar[];
  recentWeeks: { label: string; href: string; count: number }[];
}
