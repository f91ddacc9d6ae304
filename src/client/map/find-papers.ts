import { noFilters } from '#lib/search/filters.ts';
import { answer, type Asked } from '../reader/send.ts';
import { answerSearch } from '../search-answer.ts';
import { PaperFinder } from '../search-papers.ts';
import type { SearchParts } from '../search-parts.ts';

const finders = new WeakMap<SearchParts, PaperFinder>();

async function find({ query, parts, found }: Asked['numbers']): Promise<void> {
  const finder = finders.get(parts) ?? new PaperFinder(parts);
  finders.set(parts, finder);
  const state = { query, order: 'relevance', filters: noFilters } as const;
  found((await answerSearch(finder, parts, state, true)).papers);
}

answer('numbers', (asked) => {
  find(asked).catch(asked.failed);
});
