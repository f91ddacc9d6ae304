import type { APIRoute } from 'astro';
import { formatName } from '#lib/names/parse-name.ts';
import { listWords } from '#lib/publish/list-words.ts';
import { getPapers } from '../../data/corpus.ts';

/** One word a line, for the search to correct misspelt words with. */
export const GET: APIRoute = async () => {
  const papers = await getPapers();
  const words = listWords(
    papers.map(({ data, body = '' }) => ({
      title: data.title,
      text: [...(data.authors ?? []).map(formatName), body].join(' '),
    })),
  );
  return new Response(words.join('\n'));
};
