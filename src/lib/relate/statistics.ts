import { centreOf } from './place-papers.ts';
import { joinRows, splitLines, type TermMatrix } from './term-matrix.ts';
import { TermNumbers } from './term-numbers.ts';
import type { Statistics, Vocabulary } from './vocabulary.ts';

/** In how many of how many papers terms stand. */
export interface TermFrequencies {
  papers: number;
  /** By a term's key and its number in the matrix. */
  frequencyOf: (key: string, term: number) => number;
}

/** What the papers of a matrix show themselves. */
export function countPapers({ starts, frequencies }: TermMatrix): TermFrequencies {
  return { papers: starts.length - 1, frequencyOf: (_key, term) => frequencies[term] ?? 0 };
}

/** Any other term is as rare as a term can be that relates papers. So new terms relate them, too. */
const rare = 2;

/** What was learned. */
export function openStatistics({ papers, terms }: Statistics): TermFrequencies {
  const frequencies = new Map(
    Object.entries(terms).flatMap(([count, keys]) =>
      splitLines(keys).map((key) => [key, Number(count)] as const),
    ),
  );
  return {
    papers,
    frequencyOf: (key) => frequencies.get(key) ?? rare,
  };
}

/** Counts the papers of a site. */
export function learnStatistics(
  papers: readonly { title: string; abstract: string }[],
  vocabulary: Vocabulary,
): Statistics {
  const numbers = new TermNumbers(vocabulary.acronyms);
  const rows = papers.map((paper) => numbers.toRow(paper));
  const matrix = joinRows(rows, numbers.keys);
  const counted = matrix.keys.map((key, term) => ({ key, count: matrix.frequencies[term] ?? 0 }));
  const byCount = Map.groupBy(
    counted.filter(({ count }) => count > rare),
    ({ count }) => count,
  );
  const terms = [...byCount]
    .sort(([a], [b]) => a - b)
    .map(
      ([count, own]) =>
        [
          count,
          own
            .map(({ key }) => key)
            .sort()
            .join('\n'),
        ] as const,
    );
  return {
    papers: papers.length,
    terms: Object.fromEntries(terms),
    centre: [...centreOf(matrix, vocabulary)],
  };
}
