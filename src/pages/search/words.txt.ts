import type { APIRoute } from 'astro';
import { formatName } from '#lib/names/parse-name.ts';
import { listWords } from '#lib/publish/list-words.ts';
import { htmlToText } from '#lib/text/plain-html.ts';
import { getPapers, type PaperEntry } from '../../data/corpus.ts';

/** Throws if the entry has no text: without abstracts, the list would correct fewer words and say so nowhere. */
function readAbstract({ id, rendered }: PaperEntry): string {
  if (!rendered) throw new Error(`The entry ${id} is not rendered. Look at src/loaders/paper-loader.ts.`);
  return htmlToText(rendered.html);
}

/** One word a line, for the search to correct misspelt words with. */
export const GET: APIRoute = async () => {
  const papers = await getPapers();
  const words = listWords(
    papers.map((paper) => ({
      title: paper.data.title,
      text: [...(paper.data.authors ?? []).map(formatName), readAbstract(paper)].join(' '),
    })),
  );
  return new Response(words.join('\n'));
};
