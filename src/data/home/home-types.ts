/** What the home page shows. */
import type { Section } from '#lib/editions/arrange-sections.ts';
import type { Download } from '../editions/edition-types.ts';
import type { PageLink, PaperRow, TopicColor, TopicLabel } from '../types.ts';

/** Papers of a week that stand together in the chart: one, or all of a topic. */
export interface SpineMark {
  count: number;
  /** Of their best topic; absent outside of all topics. */
  color?: TopicColor | undefined;
  /** See {@link HomePage.filters}. */
  filters: readonly string[];
}

/** A week of the chart. */
export interface SpineWeek {
  id: string;
  count: number;
  href?: string | undefined;
  /** `Week 40, 2025: 11 papers` */
  label: string;
  /** `Oct 2024`, on the first week of a quarter. */
  tick?: string | undefined;
  /** Whether the page shows its papers. */
  isCovered: boolean;
  /** One for each paper, by topic. */
  marks: SpineMark[];
}

/** A topic that the papers can be filtered by. */
export interface TopicFilter {
  topic: TopicLabel;
  /** The class of what belongs to it: `in-1`. */
  name: string;
  /** Papers of the page. */
  count: number;
}

export interface DiscussedRow {
  row: PaperRow;
  /** In the unit of the list. */
  count: number;
}

export interface HomePage {
  /** Weeks that the page covers. */
  weeks: number;
  counts: { papers: number; withFigure: number };
  /** `24 November 2025` */
  newestDay?: string | undefined;
  newest: PageLink & { downloads: Download[] };
  filters: TopicFilter[];
  /** The filters of each paper, by id. */
  filtersOf: Record<string, string[]>;
  /** The most discussed paper that reports a figure. */
  lead?: PaperRow | undefined;
  discussed: { unit: 'comments' | 'votes'; rows: DiscussedRow[] };
  /** Papers with a figure, the most important first. */
  figures: PaperRow[];
  sections: (Section<PaperRow, TopicLabel> & { total?: number | undefined })[];
  /** The year up to the newest week, oldest first. */
  spine: SpineWeek[];
}
