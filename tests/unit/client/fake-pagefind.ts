import type { Hit, Pagefind } from '#src/client/search-index.ts';
import { filterNames, type FilterName } from '#src/client/search-state.ts';

export type FakePaper = Partial<Record<FilterName | 'abstract', string>> & { title: string };

/** Answers like Pagefind for words as they stand: every word must be there, any value of each filter. */
export function fakePagefind(papers: FakePaper[]): Pagefind {
  const content = ({ title, abstract = '' }: FakePaper) => `${title}. ${abstract}`;
  const toHit = (paper: FakePaper): Hit => ({
    id: paper.title,
    score: 1,
    words: [],
    data: () =>
      Promise.resolve({
        url: '',
        content: content(paper),
        meta: { title: paper.title },
        filters: {},
        anchors: [],
      }),
  });
  return {
    options: () => Promise.resolve(),
    preload: () => Promise.resolve(),
    destroy: () => Promise.resolve(),
    search: (words, { filters }) => {
      const asked = words?.toLowerCase().split(' ') ?? [];
      const matching = papers.filter((paper) =>
        asked.every((word) => content(paper).toLowerCase().includes(word)),
      );
      const passes = (paper: FakePaper) =>
        filterNames.every((name) => {
          const values = filters[name]?.any;
          return values === undefined || values.includes(paper[name] ?? '');
        });
      const results = matching.filter(passes);
      const countBy = (name: FilterName) =>
        Object.fromEntries(
          [...Map.groupBy(results, (paper) => paper[name] ?? '')].map(([value, found]) => [
            value,
            found.length,
          ]),
        );
      return Promise.resolve({
        results: results.map(toHit),
        filters: Object.fromEntries(filterNames.map((name) => [name, countBy(name)])),
      });
    },
  };
}
