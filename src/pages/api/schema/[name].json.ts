import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { formatSchema } from '#lib/publish/api/format-schema.ts';
import { apiNames } from '../../../data/api/api-lists.ts';
import { paths } from '../../../site/paths.ts';
import { absolute } from '../../../site/site.ts';

export const getStaticPaths = (() =>
  apiNames.map((name) => ({ params: { name }, props: { name } }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { name } }) =>
  new Response(formatSchema(name, absolute(paths.apiSchema(name))), {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
