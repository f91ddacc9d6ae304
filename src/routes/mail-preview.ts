import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getEditionFiles } from '../data/editions/edition-files.ts';
import { getMail, isMailed } from '../data/editions/edition-mail.ts';
import { textResponse } from './text-response.ts';

export const getStaticPaths = (async ({ routePattern }) =>
  (await getEditionFiles())
    .filter((files) => isMailed(files) && routePattern.includes(`/[${files.of}]/`))
    .map((files) => ({
      params: { [files.of]: files.id },
      props: { name: files.name },
    }))) satisfies GetStaticPaths;

/** A mail as its reader sees it, for the editor who writes it. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { name },
  routePattern,
}) => {
  const files = (await getEditionFiles()).find((candidate) => candidate.name === name);
  if (!files) throw new Error(`There is no edition ${name}.`);
  const { html, text } = await getMail(files);
  return routePattern.endsWith('.txt') ? textResponse(text, 'text/plain') : textResponse(html, 'text/html');
};
