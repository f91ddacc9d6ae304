import { foldText } from '#lib/search/fold-text.ts';
import type { PaperFinder } from '#src/client/search-papers.ts';
import type { IndexedRow } from '#src/client/search-parts.ts';
import type { GradedQuery } from './labelled-queries.ts';
import { ndcg } from '../ndcg.ts';
import { first, listFound, type Scores } from './scores.ts';

const depth = 10;

function titleKey(title: string): string {
  return foldText(title).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Queries of which no paper is there are left out. */
export async function scoreGraded(
  finder: PaperFinder,
  rows: readonly IndexedRow[],
  items: readonly GradedQuery[],
): Promise<Scores[]> {
  const byTitle = new Map(rows.map(({ title }, number) => [titleKey(title), number]));
  const [hits, gains]: [number[], number[]] = [[], []];
  for (const { q, relevant } of items) {
    const grades = new Map(
      relevant.flatMap(({ title, grade }) => {
        const number = byTitle.get(titleKey(title));
        return number === undefined ? [] : [[number, grade] as const];
      }),
    );
    if (grades.size === 0) continue;
    const found = await listFound(finder, q);
    hits.push(Number(found.slice(0, first).some((paper) => grades.has(paper))));
    gains.push(ndcg(found, grades, depth));
  }
  return [
    ['success@5', 'queries-dev', hits],
    ['nDCG@10', 'queries-dev', gains],
  ];
}
