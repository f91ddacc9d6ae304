import type { PaperFinder } from '#src/client/search-papers.ts';
import type { IndexedRow } from '#src/client/search-parts.ts';
import { sample } from './make-slips.ts';
import { namesOf, openIndex } from './open-index-files.ts';
import { listOperatorQueries } from './operator-queries.ts';
import { first, listFound, titleWords, type Scores } from './scores.ts';

/** Each name, as it is and turned round, must find all papers of the author before any other. */
export async function scoreNames(finder: PaperFinder, rows: readonly IndexedRow[]): Promise<Scores> {
  const names = sample(
    rows.flatMap(namesOf).filter((name) => /^\S+(?: \S+)+$/.test(name)),
    100,
  );
  const scores: number[] = [];
  for (const name of names) {
    const own = rows.flatMap((row, number) => (namesOf(row).includes(name) ? [number] : []));
    const [last = '', ...others] = name.split(' ').reverse();
    const turned = [last, ...others.reverse()].join(' ');
    const isFirst = async (query: string) => {
      const { papers, byAuthor } = await finder.find(query, false);
      return own.every((paper) => papers.slice(0, byAuthor).includes(paper));
    };
    scores.push(Number((await isFirst(name)) && (await isFirst(turned))));
  }
  return ['own papers first', 'names', scores];
}

/** @param items Spellings of the same thing, the plain one first. */
export async function scoreSpellings(
  finder: PaperFinder,
  items: readonly (readonly string[])[],
): Promise<Scores> {
  const scores: number[] = [];
  for (const [plain = '', ...others] of items) {
    const wanted = (await listFound(finder, plain)).slice(0, first);
    for (const other of others)
      scores.push(Number(String((await listFound(finder, other)).slice(0, first)) === String(wanted)));
  }
  return ['same first five', 'spellings', scores];
}

export async function scoreOperators(finder: PaperFinder, rows: readonly IndexedRow[]): Promise<Scores> {
  const scores: number[] = [];
  for (const { query, expected } of listOperatorQueries(rows)) {
    const { papers } = await finder.find(query, false);
    scores.push(Number(String(papers.toSorted((a, b) => a - b)) === String(expected)));
  }
  return ['exact set', 'operators, ids, addresses', scores];
}

/** A query must have the same answer in a search that has loaded nothing and in one that has answered all others. */
export async function scoreFresh(
  folder: string,
  warm: PaperFinder,
  rows: readonly IndexedRow[],
): Promise<Scores> {
  const beginnings = rows.map(({ title }) => title.split(' ').slice(0, 3).join(' '));
  const scores: number[] = [];
  for (const query of [...sample(titleWords(rows), 60), ...sample(beginnings, 71)]) {
    const fresh = await openIndex(folder);
    scores.push(
      Number(String(await listFound(fresh.finder, query)) === String(await listFound(warm, query))),
    );
  }
  return ['fresh = warm', 'queries', scores];
}
