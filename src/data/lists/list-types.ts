/** What the lists of papers show: all papers, a topic, an organisation, an author; and the indexes of these. */
import type { Topic } from '#lib/schema/topic.ts';
import type { FeedLink } from '../../site/feed-links.ts';
import type { PageLink, PaperRow, TopicLabel } from '../types.ts';

export interface YearLink {
  /** `2025`, or `undated` */
  year: string;
  href: string;
  count: number;
}

/** One page of a list of papers. A list of up to a hundred is one page; a longer one goes on by year. */
export interface ListPage {
  path: string;
  /** Absent on the first page, which shows the newest papers of all years. */
  year?: string;
  page: number;
  /** Pages of this year. */
  pages: number;
  /** Papers of the whole list. */
  total: number;
  /** Papers on this page. */
  shown: number;
  /** Rows of this page under their years, newest first; `undated` last. */
  years: { year: string; rows: PaperRow[] }[];
  /** All years of a list that does not fit on one page. */
  yearLinks: YearLink[];
  isWhole: boolean;
  previous?: PageLink;
  next?: PageLink;
}

export interface TopicPage {
  topic: Topic;
  label: TopicLabel;
  path: string;
  total: number;
  /** Papers a month over the span of the topic, oldest first. */
  months: { month: string; count: number }[];
  /** Main phrases of the rules, for "Found by". */
  phrases: string[];
  feeds: FeedLink[];
  /** The first page, then those of single years if there are any. */
  lists: ListPage[];
  /** Papers just under the threshold, nearest first, at most five; empty if none came near. */
  borderline: BorderlineRow[];
}

/** All topics beside each other, their charts over the same months and to one scale. */
export interface TopicOverview {
  topics: (Pick<TopicPage, 'topic' | 'label' | 'total' | 'months'> & { newest?: PaperRow })[];
  /** Most papers of one topic in one of these months. */
  scale: number;
}

export interface BorderlineRow {
  /** The row's phrases are those that speak for the topic. */
  row: PaperRow;
  score: number;
}

/** An organisation or an author with all papers. */
export interface GroupPage {
  /** As in the address: `AI-at-Meta`, `shiyu-li`. */
  slug: string;
  path: string;
  name: string;
  /** Other spellings that share the page. */
  otherNames: string[];
  total: number;
  /** `2019–2025`, `2025`; absent if no paper is dated. */
  span?: string;
  topics: { topic: TopicLabel; count: number }[];
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
  /** `A`, or what names stand under that begin with none of A to Z. */
  letter: string;
  /** Anchor on the page of all letters, or page of its own. */
  href: string;
  path: string;
  names: GroupLink[];
}

export interface NameIndex {
  total: number;
  /** Most papers first. */
  most: GroupLink[];
  letters: NameLetter[];
  /** True if all names stand on the index itself; otherwise every letter has a page. */
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
