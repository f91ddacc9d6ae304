import type { Hit, Pagefind, SearchOptions } from './search-index.ts';

/** Near matches fill the list up to this many papers. */
const enough = 10;
const mostWords = 8;

/** Words that say nothing about a paper. */
const empty = new Set(
  'a an and are as at be by do for from how in into is it its of on or that the their this to via we what when which why with'.split(
    ' ',
  ),
);

/** `Tree-search for the web` has the words `tree`, `search` and `web`. */
export function splitQuery(query: string): string[] {
  const words = query.toLowerCase().split(/[\s\p{Pd}/]+/u);
  return [...new Set(words)].filter((word) => word !== '' && !empty.has(word)).slice(0, mostWords);
}

/**
 * Papers that have at least half of the words but not all, when fewer than ten have all. Those with more of the
 * words come first.
 */
export async function findNearPapers(index: Pagefind, query: string, options: SearchOptions, found: Hit[]): Promise<Hit[]> {
  const words = splitQuery(query);
  // A query in quotation marks asks for those very words.
  if (words.length < 2 || found.length >= enough || query.startsWith('"')) return [];
  const answers = await Promise.all(words.map((word) => index.search(word, options)));
  const known = new Set(found.map(({ id }) => id));
  return mergeHits(answers.map(({ results }) => results))
    .filter(({ hit, words: count }) => count * 2 >= words.length && !known.has(hit.id))
    .sort((a, b) => b.words - a.words || b.hit.score - a.hit.score)
    .slice(0, enough - found.length)
    .map(({ hit }) => hit);
}

/** One hit for each paper, with the sum of its scores, its positions of all words, and how many lists it is in. */
function mergeHits(lists: Hit[][]): { hit: Hit; words: number }[] {
  const merged = new Map<string, { hit: Hit; words: number }>();
  for (const hit of lists.flat()) {
    const { hit: before, words } = merged.get(hit.id) ?? { hit: { ...hit, score: 0, words: [] }, words: 0 };
    const both = { ...hit, score: before.score + hit.score, words: [...before.words, ...hit.words] };
    merged.set(hit.id, { hit: both, words: words + 1 });
  }
  return [...merged.values()];
}
