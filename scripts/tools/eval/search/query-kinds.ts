import type { IndexedRow } from '#src/client/search-parts.ts';
import type { GradedQuery } from './labelled-queries.ts';
import { makeSlips, sample } from './make-slips.ts';
import { namesOf } from './open-index-files.ts';
import { titleWords } from './scores.ts';

/** Queries of the kinds for which rows are shown at once. */
function listKnownItems(rows: readonly IndexedRow[]): string[] {
  const titles = rows.map(({ title }) => title.split(' ').slice(0, 3).join(' '));
  const ids = rows.flatMap(({ arxiv }) => arxiv?.id ?? []);
  const names = rows.flatMap(namesOf).filter((name) => name.includes(' '));
  return [...sample(titles, 30), ...sample(ids, 30), ...sample(names, 30)];
}

/** What a reader has typed of titles and names when the first suggestions come. */
export function listBeginnings(rows: readonly IndexedRow[]): string[] {
  const beginnings = (texts: readonly string[]) => sample(texts, 20).map((text) => text.slice(0, 5).trim());
  return [...beginnings(rows.map(({ title }) => title)), ...beginnings(rows.flatMap(namesOf))];
}

/** Queries whose bytes and seconds are measured, by kind. */
export function listQueryKinds(
  rows: readonly IndexedRow[],
  items: readonly GradedQuery[],
): [kind: string, queries: string[]][] {
  return [
    ['titles, ids, names', listKnownItems(rows)],
    ['queries-dev', items.map(({ q }) => q)],
    ['misspelt words', sample(titleWords(rows), 20).flatMap((word) => makeSlips(word).slice(0, 1))],
  ];
}
