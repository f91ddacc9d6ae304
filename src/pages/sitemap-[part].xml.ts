import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { formatSitemap, splitSitemap } from '#lib/publish/feeds/sitemap.ts';
import { getSitemap } from '../data/site/sitemap.ts';

export const getStaticPaths = (async () =>
  splitSitemap(await getSitemap()).map((entries, index) => ({
    params: { part: String(index + 1) },
    props: { entries },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { entries } }) =>
  new Response(formatSitemap(entries), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
