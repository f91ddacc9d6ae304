import { feedFormats } from '#lib/publish/feeds/feed-formats.ts';
import { findPage } from './find-output.ts';
import { outputList, type OutputName, type OutputsWith } from './outputs.ts';
import { fillPath } from './paths.ts';

export type FeedName = OutputsWith<{ form: 'feed' }>;
type FeedForm = (typeof feedFormats)[number]['form'];

/** A feed in one format. */
export interface FeedLink {
  form: FeedForm;
  mediaType: string;
  /** Below the base. */
  path: string;
}

/** A feed in every format; `values` are those of its page, `{ topic: 'search-agents' }`. */
export function feedLinks(feed: OutputName, values: Record<string, string> = {}): FeedLink[] {
  return feedFormats.map(({ form, mediaType, file, extension }) => ({
    form,
    mediaType,
    path: fillPath(feed, { ...values, feed: file, extension }),
  }));
}

/** The feeds that bring what is new on a page, besides that of the site. */
export function feedsOfPage(path: string): FeedLink[] {
  const page = findPage(path);
  return outputList.flatMap(([name, { feedOf }]) =>
    page !== undefined && page.name !== 'home' && feedOf === page.name ? feedLinks(name, page.values) : [],
  );
}
