import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getEditionIds } from '../../../data/corpus.ts';
import { mailKey, writeMail } from '../../../data/editions/edition-mail.ts';
import { outputs } from '../../../site/outputs.ts';
import { keepPages } from '../../../site/page-key.ts';
import { site } from '../../../site/site.ts';

export const getStaticPaths = (async () => {
  const editions = site.forms.mails.includes('eml') ? await getEditionIds() : [];
  return keepPages(
    'weekMail',
    await Promise.all(
      editions.map(async ({ id }) => ({ params: { week: id }, props: { id, key: await mailKey(id) } })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { id } }) =>
  new Response(new Uint8Array(await writeMail(id)), {
    headers: { 'content-type': outputs.weekMail.mediaType },
  });
