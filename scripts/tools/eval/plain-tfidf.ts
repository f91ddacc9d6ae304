import { wordsIn } from '#lib/text/words.ts';
/**
 * Related papers by plain TF-IDF, as a baseline: all words of title and abstract, raw counts times inverse
 * document frequency, cosine. For each paper in `asked`, the ids of the five most similar papers; among equal
 * scores the lower id first.
 */
export function relateByTfidf(
  papers: readonly { id: string; title: string; abstract: string }[],
  asked: ReadonlySet<string>,
): Map<string, string[]> {
  const sorted = [...papers].sort((a, b) => (a.id < b.id ? -1 : 1));
  const counted = sorted.map(({ title, abstract }) => countWords(`${title} ${abstract}`));
  const frequencies = new Map<string, number>();
  for (const counts of counted)
    for (const word of counts.keys()) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const vectors = counted.map((counts) => weigh(counts, frequencies, papers.length));
  return new Map(
    sorted.flatMap(({ id }, own) => {
      if (!asked.has(id)) return [];
      const scored = sorted.flatMap((other, index) =>
        index === own
          ? []
          : [
              {
                id: other.id,
                score: Math.round(1e6 * product(vectors[own] ?? new Map(), vectors[index] ?? new Map())),
              },
            ],
      );
      const best = scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, 5);
      return [[id, best.map((other) => other.id)] as const];
    }),
  );
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsIn(text.toLowerCase())) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Of Euclidean length 1. */
function weigh(
  counts: ReadonlyMap<string, number>,
  frequencies: ReadonlyMap<string, number>,
  papers: number,
): Map<string, number> {
  const weights = new Map(
    Array.from(counts, ([word, count]) => [word, count * Math.log(papers / (frequencies.get(word) ?? 1))]),
  );
  const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return new Map(Array.from(weights, ([word, weight]) => [word, weight / length]));
}

function product(first: ReadonlyMap<string, number>, second: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [word, weight] of first) sum += weight * (second.get(word) ?? 0);
  return sum;
}
