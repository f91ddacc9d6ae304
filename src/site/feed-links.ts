import type { feedFormats } from '#lib/publish/feeds/feed-formats.ts';
import { findPage } from './find-output.ts';
import { feedFormatsOf, type FeedName } from './forms.ts';
import { outputList, outputs, type OutputName } from './outputs.ts';
import { fillPath } from './paths.ts';

type FeedForm = (typeof feedFormats)[number]['form'];

/** A feed in one format. */
export interface FeedLink {
  feed: FeedName;
  form: FeedForm;
  mediaType: string;
  /** Below the base. */
  path: string;
}

/** A feed in each of its formats; `values` are those of its page, `{ topic: 'search-agents' }`. */
export function feedLinks(feed: FeedName, values: Record<string, string> = {}): FeedLink[] {
  return feedFormatsOf(feed).map(({ form, mediaType, file, extension }) => ({
    feed,
    form,
    mediaType,
    path: fillPath(feed, { ...values, feed: file, extension }),
  }));
}

export function isFeed(name: OutputName): name is FeedName {
  return outputs[name].form === 'feed';
}

/** The feeds that bring what is new on a page, besides that of the site. */
export function feedsOfPage(path: string): FeedLink[] {
  const page = findPage(path);
  if (page === undefined || page.name === 'home') return [];
  return outputList
    .filter(([, { feedOf }]) => feedOf === page.name)
    .flatMap(([name]) => (isFeed(name) ? feedLinks(name, page.values) : []));
}
