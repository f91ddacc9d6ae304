import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { citationFormats } from '#lib/publish/downloads/download-formats.ts';
import { listCitations, papersToCite } from '../data/papers/citation-lists.ts';
import { writeCitations } from '../data/papers/citations.ts';
import { keepPages } from '../site/page-key.ts';

export const getStaticPaths = (async ({ routePattern }) => {
  const format = citationFormats.find(({ extension }) => routePattern.endsWith(`.${extension}`));
  const lists = await listCitations(routePattern);
  return keepPages(
    'authorCitations',
    lists.map(({ values, file, key }) => ({
      params: { ...values, file },
      props: { extension: format?.extension ?? '', mediaType: format?.mediaType ?? '', key },
    })),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ routePattern, params, props: { extension, mediaType } }) => {
  const text = await writeCitations(await papersToCite(routePattern, params['file'] ?? ''), extension);
  return new Response(text, { headers: { 'content-type': `${mediaType}; charset=utf-8` } });
};
