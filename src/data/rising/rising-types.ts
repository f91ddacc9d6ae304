/** What the page of rising phrases shows, and the parts about them on months and weeks. */
import type { PeriodLink, TopicLabel } from '../types.ts';

/** Papers with a phrase or topic, of all papers of a period. */
export interface PeriodShare {
  count: number;
  papers: number;
}

export interface RisingRow {
  phrase: string;
  now: PeriodShare;
  before: PeriodShare;
  /** True if so few papers have it that one more or less would change the picture. */
  isThin: boolean;
  /** Its papers of the month, newest first. */
  papers: { title: string; href: string; language?: string }[];
}

/** What rose in a month against the twelve months before it. */
export interface MonthRise {
  month: PeriodLink;
  papers: number;
  /** Papers of the twelve months before. */
  before: number;
  /** True if month or year before have so few papers that the whole comparison is weak. */
  isThin: boolean;
  rows: RisingRow[];
}

/** Phrases of a month that stand in papers of one of its weeks. */
export interface WeekRise {
  month: PeriodLink;
  phrases: { phrase: string; count: number }[];
}

/** A topic over time. */
export interface TopicTimeline {
  topic: TopicLabel;
  /** Oldest first; all topics have the same months. `papers`: all papers of the month. */
  months: (PeriodShare & { month: string; label: string })[];
  year: PeriodShare;
  yearBefore: PeriodShare;
  /** Papers of the topic before the first of `months`. */
  earlier: number;
  isThin: boolean;
}

export interface RisingPage {
  /** `2 November 2025`; absent if no paper is dated. */
  asOf?: string;
  /** The newest month; if nothing rose in it, the months back to the first in which something did. */
  newest: MonthRise[];
  /** Of the months before these the last twelve in which something rose. */
  earlier: MonthRise[];
  /** True if there are months between these in which nothing did. */
  hasQuietMonths: boolean;
  topics: TopicTimeline[];
}
