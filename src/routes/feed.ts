import type { APIRoute, GetStaticPaths } from 'astro';
import { getTopics } from '../data/corpus.ts';
import { writeFeed } from '../data/feeds/write-feed.ts';
import { ownValue } from '#lib/schema/own-value.ts';

/** For the routes of topics' feeds; the others have no part that differs. */
export const getStaticPaths = (async () =>
  (await getTopics()).map(({ id }) => ({ params: { topic: id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ routePattern, params }) => {
  const path = routePattern.replace(/\[(\w+)\]/g, (_, name: string) => ownValue(params, name) ?? '');
  const { text, mediaType } = await writeFeed(path);
  return new Response(text, { headers: { 'content-type': `${mediaType}; charset=utf-8` } });
};
