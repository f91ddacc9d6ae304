import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getDownloadFiles } from '../../../data/editions/download-files.ts';
import { writeDownload } from '../../../data/editions/downloads.ts';
import { outputs } from '../../../site/outputs.ts';
import { keepPages } from '../../../site/page-key.ts';

export const getStaticPaths = (async () => {
  const mails = [...(await getDownloadFiles()).values()].filter(({ form }) => form === 'eml');
  const pages = mails.map(async ({ id, path, key }) => ({
    params: { week: id },
    props: { path, key: await key() },
  }));
  return keepPages('weekMail', await Promise.all(pages));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { path } }) =>
  new Response(new Uint8Array(await writeDownload(path)), {
    headers: { 'content-type': outputs.weekMail.mediaType },
  });
