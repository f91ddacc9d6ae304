import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getDownloadFiles } from '../data/editions/download-files.ts';
import { writeDownload } from '../data/editions/downloads.ts';
import { outputs } from '../site/outputs.ts';
import { keepMadePages } from '../site/page-key.ts';

/** The mails of the weeks, the months or the topics. */
export const getStaticPaths = (async ({ routePattern }) => {
  const mails = [...(await getDownloadFiles()).values()].filter(
    ({ form, of }) => form === 'eml' && routePattern.includes(`/[${of}]/`),
  );
  const pages = mails.map(({ of, id, path, key }) => ({
    params: { [of]: id },
    props: async () => ({ path, key: await key() }),
  }));
  return keepMadePages('weekMail', pages);
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { path } }) =>
  new Response(new Uint8Array(await writeDownload(path)), {
    headers: { 'content-type': outputs.weekMail.mediaType },
  });
