import { extname, parse } from 'node:path';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getDownloadFiles } from '../data/editions/download-files.ts';
import { writeDownload } from '../data/editions/downloads.ts';
import { keepMadePages } from '../site/page-key.ts';

export const getStaticPaths = (async ({ routePattern }) => {
  const files = [...(await getDownloadFiles()).values()].filter(
    ({ of, name }) => routePattern.includes(`/[${of}]/`) && routePattern.endsWith(extname(name)),
  );
  const pages = files.map(({ of, id, name, path, mediaType, key }) => ({
    params: { [of]: id, file: parse(name).name },
    props: async () => ({ path, mediaType, key: await key() }),
  }));
  return keepMadePages('weekFile', pages);
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { path, mediaType } }) => {
  const isText = mediaType.startsWith('text/');
  return new Response(new Uint8Array(await writeDownload(path)), {
    headers: { 'content-type': isText ? `${mediaType}; charset=utf-8` : mediaType },
  });
};
