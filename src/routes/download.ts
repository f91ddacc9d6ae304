import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { downloadFormats } from '#lib/publish/downloads/download-formats.ts';
import { getEditionIds } from '../data/corpus.ts';
import { downloadName, writeDownload } from '../data/editions/downloads.ts';
import { editionFileKey } from '../data/editions/edition-file.ts';
import { keepPages } from '../site/page-key.ts';

export const getStaticPaths = (async ({ routePattern }) => {
  const format = downloadFormats.find(({ extension }) => routePattern.endsWith(`.${extension}`));
  const pages = (await getEditionIds()).map(async ({ id }) => ({
    params: { week: id, file: downloadName(id) },
    props: { id, extension: format?.extension, key: await editionFileKey(id) },
  }));
  return keepPages('weekFile', await Promise.all(pages));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { id, extension } }) => {
  const format = downloadFormats.find((candidate) => candidate.extension === extension);
  if (!format) throw new Error('The route of downloads has no format. Look at src/loaders/format-routes.ts.');
  return new Response(await writeDownload(id, format.extension), {
    headers: { 'content-type': `${format.mediaType}; charset=utf-8` },
  });
};
