/** Data of the lists of papers (all papers, a topic, an organisation, an author) and of their indexes. */
import type { MonthJump } from './mark-months.ts';
import type { Topic } from '#lib/schema/topic.ts';
import type { ScopeLine } from '#lib/topics/topic-scope.ts';
import type { Download } from '../editions/edition-types.ts';
import type { FeedLink } from '../../site/feed-links.ts';
import type { FileLink, PageLink, PaperRow, TopicLabel } from '../types.ts';

export interface YearLink {
  /** `2025`, or `undated` */
  year: string;
  href: string;
  count: number;
}

/** One page of a list of papers. A list of up to a hundred papers is one page. A longer list continues by year. */
export interface ListPage {
  path: string;
  /** Absent on the first page, which shows the newest papers of all years. */
  year?: string;
  page: number;
  /** Pages of this year. */
  pages: number;
  /** Papers of the whole list, or of the year that the page is of. */
  total: number;
  /** Papers on this page. */
  shown: number;
  /** Rows of this page under their years, newest first; `undated` last. */
  years: { year: string; rows: PaperRow[]; months: MonthJump[] }[];
  /** All years of a list that does not fit on one page. The page of a year has no count of others. */
  yearLinks: (Omit<YearLink, 'count'> & { count: number | undefined })[];
  isWhole: boolean;
  previous?: PageLink;
  next?: PageLink;
}

export interface TopicPage {
  topic: Topic;
  label: TopicLabel;
  path: string;
  total: number;
  /** Papers per month over the span of the topic, oldest first. */
  months: { month: string; count: number }[];
  /** What is in and what is out, as far as the editor says so. */
  scope: ScopeLine[];
  /** Main phrases of the rules, for "Found by". */
  phrases: string[];
  feeds: FeedLink[];
  /** Its newest papers as files. */
  downloads: Download[];
  /** Its papers to cite. */
  files: FileLink[];
  /** The first page, then the pages of years if there are any. */
  lists: ListPage[];
  /** What to read first, if it has many papers. */
  readFirst: PaperRow[];
  /** Borderline papers, nearest first, at most five. */
  borderline: BorderlineRow[];
}

/** All topics, with charts over the same months and on one scale. */
export interface TopicOverview {
  topics: (Pick<TopicPage, 'topic' | 'label' | 'total' | 'months'> & { newest?: PaperRow })[];
  /** Maximum number of papers of a topic in one of these months. */
  scale: number;
}

export interface BorderlineRow {
  row: PaperRow;
  /** What counted for the topic. */
  phrases: string[];
  score: number;
}

/** An organisation or an author with all papers. */
export interface GroupPage {
  /** The end of the address: `AI-at-Meta`, `shiyu-li`. */
  slug: string;
  path: string;
  name: string;
  /** Other spellings that share the page. The page of a year has none. */
  otherNames: string[];
  /** All papers, or those of the year that the page is of. */
  total: number;
  /** `2019–2025`, `2025`; absent if no paper is dated, and on the page of a year. */
  span?: string;
  topics: { topic: TopicLabel; count: number }[];
  /** None for a group of few papers. */
  feeds: FeedLink[];
  list: ListPage;
}

/** A line of the index of organisations or authors. */
export interface GroupLink {
  name: string;
  /** `Li, Shiyu`, for an index by family name; `head` is the part that is looked up. */
  inverted: { head: string; rest: string };
  href: string;
  count: number;
}

/** Names under one letter, by family name. */
export interface NameLetter {
  /** `a`, or `other`, in addresses. */
  id: string;
  /** `A`, or the heading for names that do not begin with A to Z. */
  letter: string;
  /** Anchor on the page of all letters, or a separate page. */
  href: string;
  names: GroupLink[];
}

/** A page of the names under a letter. */
export interface LetterPage {
  letter: string;
  path: string;
  /** Names under the letter on all its pages. */
  total: number;
  names: GroupLink[];
  /** All pages of the letter, if they are several: `Lee, Ada – Li, Jie`. */
  parts: PageLink[];
  /** Position among them, from 0. */
  part: number;
}

export interface NameIndex {
  total: number;
  /** Most papers first. */
  largest: GroupLink[];
  letters: NameLetter[];
  /** Whether the index holds all names. Otherwise every letter has a page. */
  isWhole: boolean;
}

export interface TrendingRow {
  row: PaperRow;
  /** Position, from 1. */
  rank: number;
  comments: number;
  upvotes: number;
  /** Days before the newest paper. */
  age: number;
  score: number;
}
