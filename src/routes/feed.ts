import type { APIRoute, GetStaticPaths } from 'astro';
import { getFormerTopics, getTopics } from '../data/corpus.ts';
import { listNamedFeeds, type NamedKind } from '../data/feeds/paper-feeds.ts';
import { writeFeed } from '../data/feeds/write-feed.ts';
import { keepPages } from '../site/page-key.ts';
import { ownValue } from '#lib/schema/own-value.ts';

const outputOf = { author: 'authorFeed', org: 'organizationFeed' } as const;
const kinds: NamedKind[] = ['author', 'org'];

/** The feeds that a route has; a feed by itself has no part that differs. */
export const getStaticPaths = (async ({ routePattern }) => {
  const kind = kinds.find((name) => routePattern.includes(`[${name}]`));
  if (kind !== undefined)
    return keepPages(
      outputOf[kind],
      (await listNamedFeeds(kind)).map(({ slug, key }) => ({ params: { [kind]: slug }, props: { key } })),
    );
  // No file can lead a feed reader on, so a feed goes on under every name that its topic had.
  const topics = [...(await getTopics()).map(({ id }) => id), ...(await getFormerTopics()).keys()];
  return topics.map((topic) => ({ params: { topic } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ routePattern, params }) => {
  const path = routePattern.replace(/\[(\w+)\]/g, (_, name: string) => ownValue(params, name) ?? '');
  const { text, mediaType } = await writeFeed(path);
  return new Response(text, { headers: { 'content-type': `${mediaType}; charset=utf-8` } });
};
