import type { Credit } from '#lib/schema/credit.ts';

export interface FeedItem {
  /** An absolute IRI that never changes for a paper, whatever its address: `offprint:2510.00568`. */
  id: string;
  title: string;
  /** Absolute address of the paper's page. */
  url: string;
  /** The date of the paper, as precise as it is known: `2025-10-01`, `2025-10`, `2025`. */
  issued?: string;
  /** Day on which readers could first see it here, UTC, or its own day if that is later. Readers sort by it. */
  arrived?: string;
  /** Empty in a brief item, as are the topics. */
  authors: string[];
  /** Titles of its topics. */
  categories: string[];
  /** Plain text. */
  summary: string;
  /**
   * HTML of the whole abstract, without MathML. A brief item has none: its summary is all of its text, and its rights
   * are those that the feed states.
   */
  html?: string;
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
  /** Name of the site, the author of what names none. */
  publisher: string;
  /** To whom titles and abstracts belong. */
  rights: string;
  /** Day of the first ingest, UTC, which never changes: the day of a feed that has no news yet. */
  since?: string;
  items: FeedItem[];
  /** Absolute address of the style sheet with which a browser shows the feed. */
  style?: string;
}

/** Where the text of an item comes from, for formats that have one place for it: `arXiv API, https://arxiv.org/abs/…` */
export function formatSource({ sources, sourceUrl }: Credit): string {
  return [...sources, ...(sourceUrl === undefined ? [] : [sourceUrl])].join(', ');
}

/** The day of the newest item, so that the same papers give the same bytes. */
export function newestDay({ items }: Feed): string | undefined {
  return items
    .flatMap(({ arrived }) => arrived ?? [])
    .sort()
    .at(-1);
}
