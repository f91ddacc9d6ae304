import type { Hit, Pagefind, SearchOptions } from './search-index.ts';

/** Near matches fill the list up to this many papers. */
const enough = 10;

/** What to look for near matches of. */
export interface NearQuery {
  /** Words of the query that some paper has. */
  words: readonly string[];
  /** Number of all its words. */
  asked: number;
  options: SearchOptions;
  /** Papers that have them all. */
  found: readonly Hit[];
}

/**
 * Papers that have at least half of the words but not all, when fewer than ten have all. Those with more of
 * the words come first.
 */
export async function findNearPapers(
  pagefind: Pagefind,
  { words, asked, options, found }: NearQuery,
): Promise<Hit[]> {
  if (asked < 2 || found.length >= enough) return [];
  const answers = await Promise.all(words.map((word) => pagefind.search(word, options)));
  const known = new Set(found.map(({ id }) => id));
  return groupHits(answers.flatMap(({ results }) => results))
    .filter((hits) => hits.length * 2 >= asked && !hits.some(({ id }) => known.has(id)))
    .map((hits) => ({ count: hits.length, hit: mergeHits(hits) }))
    .sort((a, b) => b.count - a.count || b.hit.score - a.hit.score)
    .slice(0, enough - found.length)
    .map(({ hit }) => hit);
}

function groupHits(hits: readonly Hit[]): Hit[][] {
  return [...Map.groupBy(hits, ({ id }) => id).values()];
}

/** Pagefind forgets the paper of a hit that nothing refers to any more, so the first hit is kept. */
function mergeHits(hits: readonly Hit[]): Hit {
  const [first] = hits;
  if (!first) throw new Error('A paper without a hit cannot be shown. Merge the hits of one paper.');
  return {
    id: first.id,
    score: hits.reduce((sum, { score }) => sum + score, 0),
    words: hits.flatMap(({ words }) => words),
    data: () => first.data(),
  };
}
