import type { Credit } from '#lib/schema/credit.ts';

export interface FeedItem {
  /** Never changes for a paper, whatever its address. */
  id: string;
  title: string;
  /** Absolute address of the paper's page. */
  url: string;
  /** `2025-10-01`; a feed states no date that is not known to the day. */
  issued?: string;
  authors: string[];
  /** Titles of its topics. */
  categories: string[];
  /** Plain text. */
  summary: string;
  /** HTML of the whole abstract. */
  html: string;
  /** A withdrawal in it stands in title, summary and HTML, too. */
  credit: Credit;
}

/** A feed as every format writes it. */
export interface Feed {
  title: string;
  description: string;
  language: string;
  /** Absolute address of the page that the feed is about. */
  home: string;
  /** To whom titles and abstracts belong. */
  rights: string;
  items: FeedItem[];
}
