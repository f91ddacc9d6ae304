import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { renderEditionFile } from '../../../data/editions/download.ts';
import { getEditionPages } from '../../../data/editions/editions.ts';

export const getStaticPaths = (async () =>
  (await getEditionPages()).map(({ id, download }) => ({
    params: { week: id, file: download.name.replace(/\.html$/, '') },
    props: { id },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { id } }) =>
  new Response(await renderEditionFile(id), { headers: { 'content-type': 'text/html; charset=utf-8' } });
