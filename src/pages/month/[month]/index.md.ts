import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getPapersByMonth } from '../../../data/corpus.ts';
import { monthMarkdown } from '../../../data/markdown/twins.ts';
import { textResponse } from '../../../routes/text-response.ts';
import { keepPages } from '../../../site/page-key.ts';

export const getStaticPaths = (async () =>
  keepPages(
    'monthTwin',
    await Promise.all(
      [...(await getPapersByMonth()).keys()].map(async (month) => ({
        params: { month },
        props: { text: await monthMarkdown(month) },
      })),
    ),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { text } }) => textResponse(text, 'text/markdown');
