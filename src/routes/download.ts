import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { downloadFormats } from '#lib/publish/downloads/download-formats.ts';
import { editionFileKey, getEditionFiles, writeDownload } from '../data/editions/downloads.ts';
import { keepPages } from '../site/page-key.ts';

export const getStaticPaths = (async ({ routePattern }) => {
  const format = downloadFormats.find(({ extension }) => routePattern.endsWith(`.${extension}`));
  const pages = (await getEditionFiles()).map(async (files) => ({
    params: { week: files.week, file: files.name },
    props: { files, extension: format?.extension, key: await editionFileKey(files) },
  }));
  return keepPages('weekFile', await Promise.all(pages));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { files, extension } }) => {
  const format = downloadFormats.find((candidate) => candidate.extension === extension);
  if (!format) throw new Error('The route of downloads has no format. Look at src/loaders/format-routes.ts.');
  return new Response(await writeDownload(files, format.extension), {
    headers: { 'content-type': `${format.mediaType}; charset=utf-8` },
  });
};
