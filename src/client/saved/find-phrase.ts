import { noFilters } from '#lib/search/filters.ts';
import { base } from '../base.ts';
import { answer, type Asked } from '../reader/send.ts';
import { answerSearch } from '../search-answer.ts';
import { PaperFinder } from '../search-papers.ts';
import { openParts } from '../search-parts.ts';

/** Of a phrase that is in many papers, the newest are enough. */
const maxRows = 50;

/** The newest papers with each of some phrases, as the search finds them. */
async function findPhrases({ phrases, found }: Asked['phrases']): Promise<void> {
  const parts = await openParts(`${base}pagefind/`, 0);
  const finder = new PaperFinder(parts);
  for (const phrase of phrases) {
    const state = { query: `"${phrase}"`, order: 'date', filters: noFilters } as const;
    const { papers } = await answerSearch(finder, parts, state, false);
    found(phrase, await Promise.all(papers.slice(0, maxRows).map((paper) => parts.row(paper))));
  }
}

answer('phrases', (asked) => {
  findPhrases(asked).then(asked.done, asked.failed);
});
