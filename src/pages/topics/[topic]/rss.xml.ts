import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getTopicPages } from '../../../data/topics/topics.ts';
import { topicFeed } from '../../../data/site/rss.ts';

export const getStaticPaths = (async () =>
  (await getTopicPages()).map(({ topic }) => ({
    params: { topic: topic.id },
    props: { topic },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { topic } }) =>
  new Response(await topicFeed(topic.id, topic), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
