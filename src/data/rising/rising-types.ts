/** Data of the page of rising phrases, and of its parts on months and weeks. */
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
  /** Whether so few papers have it that one more or less would matter. */
  isThin: boolean;
  /** Its papers of the month, newest first. */
  papers: { title: string; href: string; language?: string }[];
}

/** Phrases that rise in a month compared with the twelve months before. */
export interface MonthRise {
  month: PeriodLink;
  papers: number;
  /** Papers of the twelve months before. */
  before: number;
  /** Whether the month or the year before has so few papers that the comparison is weak. */
  isThin: boolean;
  rows: RisingRow[];
}

/** Rising phrases of a month in the papers of one of its weeks. */
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
  /** The newest month; if no phrase rises in it, also the months back to one with phrases. */
  newest: MonthRise[];
  /** The last twelve earlier months with phrases. */
  earlier: MonthRise[];
  /** Whether there are months without phrases between them. */
  hasQuietMonths: boolean;
  topics: TopicTimeline[];
  /** The most papers of a topic in a month. */
  scale: number;
}
