import { centreOf } from './place-papers.ts';
import { readFacts } from './term-facts.ts';
import { joinRows } from './term-matrix.ts';
import { TermNumbers } from './term-numbers.ts';
import type { Statistics, Vocabulary } from './vocabulary.ts';

/** What stands in fewer papers is learned of no term. */
const minPapers = 3;

/** Counts the papers of a site. */
export function learnStatistics(
  papers: readonly { title: string; abstract: string }[],
  vocabulary: Vocabulary,
): Statistics {
  const numbers = new TermNumbers(vocabulary.acronyms);
  const rows = papers.map((paper) => numbers.toRow(paper));
  const { matrix } = joinRows(rows, numbers.keys);
  const counted = matrix.keys.map((key, term) => ({ key, count: matrix.frequencies[term] ?? 0 }));
  const byCount = Map.groupBy(
    counted.filter(({ count }) => count >= minPapers),
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
    centre: [...centreOf(matrix, vocabulary, readFacts(matrix.keys, vocabulary))],
  };
}
