import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { downloadKey, getDownloadFiles, writeDownload } from '../data/editions/downloads.ts';
import { keepPages } from '../site/page-key.ts';

export const getStaticPaths = (async ({ routePattern }) => {
  const files = [...(await getDownloadFiles())].filter(
    ([
      ,
      {
        files: { of },
        format,
      },
    ]) => routePattern.includes(`/[${of}]/`) && routePattern.endsWith(`.${format.extension}`),
  );
  const pages = files.map(async ([path, file]) => ({
    params: { [file.files.of]: file.files.id, file: file.files.name },
    props: { path, mediaType: file.format.mediaType, key: await downloadKey(file) },
  }));
  return keepPages('weekFile', await Promise.all(pages));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { path, mediaType } }) => {
  const isText = mediaType.startsWith('text/');
  return new Response(await writeDownload(path), {
    headers: { 'content-type': isText ? `${mediaType}; charset=utf-8` : mediaType },
  });
};
