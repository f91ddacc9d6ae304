import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getEditionIds } from '../data/corpus.ts';
import { getMail } from '../data/editions/edition-mail.ts';
import { textResponse } from './text-response.ts';

export const getStaticPaths = (async () =>
  (await getEditionIds()).map(({ id }) => ({
    params: { week: id },
    props: { id },
  }))) satisfies GetStaticPaths;

/** The mail of a week as its reader sees it, for the editor who writes it. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { id },
  routePattern,
}) => {
  const { html, text } = await getMail(id);
  return routePattern.endsWith('.txt') ? textResponse(text, 'text/plain') : textResponse(html, 'text/html');
};
