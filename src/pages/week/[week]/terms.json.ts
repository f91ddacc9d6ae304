import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { hasRanking, listWeekTerms } from '../../../data/ranking/week-terms.ts';
import { jsonResponse } from '../../../routes/json-response.ts';
import { keepPages } from '../../../site/page-key.ts';

export const getStaticPaths = (async () => {
  const files = hasRanking ? await listWeekTerms() : [];
  return keepPages(
    'weekTerms',
    files.map(({ id, content }) => ({ params: { week: id }, props: { content } })),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { content } }) => jsonResponse(content.value());
