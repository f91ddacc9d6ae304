import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { foldText } from '#lib/search/fold-text.ts';
import { stemOf } from '#lib/search/index-key.ts';
import { wordParts } from '#lib/search/word-parts.ts';
import type { Figure } from '#lib/topics/measure/figure.ts';
import { mean, measure } from '#lib/topics/measure/measure.ts';
import type { PaperFinder } from '#src/client/search-papers.ts';
import type { IndexedRow } from '#src/client/search-parts.ts';
import { paths } from '#src/site/paths.ts';
import { listOperatorQueries } from './operator-queries.ts';
import { makeSlips, sample } from './make-slips.ts';
import { listKnownItems, measureBytes } from './measure-bytes.ts';
import { measureWaits } from './measure-waits.ts';
import { namesOf, openIndex, readRows, serveIndexFiles } from './open-index-files.ts';

const gradedSchema = z.object({
  items: z.array(
    z.object({
      q: z.string(),
      relevant: z.array(z.object({ title: z.string(), grade: z.number() })),
    }),
  ),
});
const spellingsSchema = z.object({ items: z.array(z.array(z.string())) });

/** Scores of a set of queries, by the name of the figure. */
type Scores = [name: string, labels: string, scores: number[]];

const first = 5;
const depth = 10;

async function listFound(finder: PaperFinder, query: string): Promise<number[]> {
  const { papers, near } = await finder.find(query, false);
  return [...papers, ...near];
}

function titleKey(title: string): string {
  return foldText(title).replace(/[^\p{L}\p{N}]/gu, '');
}

function discounted(gains: readonly number[]): number {
  return gains.slice(0, depth).reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);
}

async function scoreGraded(
  finder: PaperFinder,
  rows: readonly IndexedRow[],
  labels: string,
): Promise<Scores[]> {
  const { items } = gradedSchema.parse(JSON.parse(readFileSync(join(labels, 'queries-dev.json'), 'utf8')));
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
    const best = discounted([...grades.values()].sort((a, b) => b - a));
    gains.push(discounted(found.map((paper) => grades.get(paper) ?? 0)) / best);
  }
  return [
    ['success@5', 'queries-dev', hits],
    ['nDCG@10', 'queries-dev', gains],
  ];
}

function wordsOf(text: string): string[] {
  return text
    .split(/\s+/)
    .flatMap(wordParts)
    .filter((word) => /^[a-z]{4,}$/.test(word));
}

/** A misspelt word is found if a paper that has the word is among the first five. */
async function scoreSlips(
  finder: PaperFinder,
  rows: readonly IndexedRow[],
  words: readonly string[],
): Promise<number[]> {
  const stems = rows.map(
    (row) =>
      new Set(
        wordsOf(`${row.title} ${row.abstract} ${namesOf(row).join(' ')}`).map((word) => stemOf(word, 'en')),
      ),
  );
  const scores: number[] = [];
  for (const word of words)
    for (const slip of makeSlips(word)) {
      const found = await listFound(finder, slip);
      scores.push(Number(found.slice(0, first).some((paper) => stems[paper]?.has(stemOf(word, 'en')))));
    }
  return scores;
}

async function scoreAllSlips(finder: PaperFinder, rows: readonly IndexedRow[]): Promise<Scores[]> {
  const titles = new Set(rows.flatMap(({ title }) => wordsOf(title)));
  const names = new Set(rows.flatMap((row) => namesOf(row).flatMap(wordsOf)));
  const abstracts = rows
    .flatMap(({ abstract }) => wordsOf(abstract))
    .filter((word) => !titles.has(word) && !names.has(word));
  const score = (words: Iterable<string>, count: number) => scoreSlips(finder, rows, sample(words, count));
  return [
    ['success@5, one slip', '150 title words', await score(titles, 150)],
    ['success@5, one slip', '100 abstract words', await score(abstracts, 100)],
    ['success@5, one slip', '100 author names', await score(names, 100)],
  ];
}

/** Each name, as it is and turned round, must find all papers of the author before any other. */
async function scoreNames(finder: PaperFinder, rows: readonly IndexedRow[]): Promise<Scores> {
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

async function scoreSpellings(finder: PaperFinder, labels: string): Promise<Scores> {
  const { items } = spellingsSchema.parse(
    JSON.parse(readFileSync(join(labels, 'queries-spellings.json'), 'utf8')),
  );
  const scores: number[] = [];
  for (const [plain = '', ...others] of items) {
    const wanted = (await listFound(finder, plain)).slice(0, first);
    for (const other of others)
      scores.push(Number(String((await listFound(finder, other)).slice(0, first)) === String(wanted)));
  }
  return ['same first five', 'spellings', scores];
}

async function scoreOperators(finder: PaperFinder, rows: readonly IndexedRow[]): Promise<Scores> {
  const scores: number[] = [];
  for (const { query, expected } of listOperatorQueries(rows)) {
    const { papers } = await finder.find(query, false);
    scores.push(Number(String(papers.toSorted((a, b) => a - b)) === String(expected)));
  }
  return ['exact set', 'operators, ids, addresses', scores];
}

/** A query must have the same answer in a search that has loaded nothing and in one that has answered all others. */
async function scoreFresh(folder: string, warm: PaperFinder, queries: readonly string[]): Promise<Scores> {
  const scores: number[] = [];
  for (const query of queries) {
    const fresh = await openIndex(folder);
    scores.push(
      Number(String(await listFound(fresh.finder, query)) === String(await listFound(warm, query))),
    );
  }
  return ['fresh = warm', 'queries', scores];
}

/** KB that a query loads as the first one of a visit. */
async function scoreBytes(
  out: string,
  folder: string,
  rows: readonly IndexedRow[],
  labels: string,
): Promise<Scores[]> {
  const { items } = gradedSchema.parse(JSON.parse(readFileSync(join(labels, 'queries-dev.json'), 'utf8')));
  const known = await measureBytes(out, folder, listKnownItems(rows, namesOf));
  const words = await measureBytes(
    out,
    folder,
    items.map(({ q }) => q),
  );
  const slips = sample(
    rows.flatMap(({ title }) => wordsOf(title)),
    20,
  ).flatMap((word) => makeSlips(word).slice(0, 1));
  const misspelt = await measureBytes(out, folder, slips);
  return [
    ['KB to the first rows', 'titles, ids, names', known.first],
    ['KB to the first rows', 'queries-dev', words.first],
    ['KB to the whole answer', 'titles, ids, names', known.whole],
    ['KB to the whole answer', 'queries-dev', words.whole],
    ['KB to the whole answer', 'misspelt words', misspelt.whole],
  ];
}

function toFigures(sets: readonly Scores[]): Figure[] {
  return sets
    .filter(([, , scores]) => scores.length > 0)
    .map(([name, set, scores]) => ({ task: 'search', name, labels: set, ...measure(scores, mean) }));
}

/** Queries of a kind that are measured over a slow line: each takes seconds. */
const slowQueries = 8;

/**
 * Measures how long a reader over a slow line waits for the rows of an address that holds a search.
 *
 * @param out Folder of the site.
 * @param labels Folder of the labelled queries.
 */
export async function evaluateWaits(out: string, labels: string): Promise<Figure[]> {
  const rows = readRows(out);
  const [row] = rows;
  if (!row) throw new Error(`The site in ${out} has no papers to search. Build one that has.`);
  const { items } = gradedSchema.parse(JSON.parse(readFileSync(join(labels, 'queries-dev.json'), 'utf8')));
  const misspelt = sample(
    rows.flatMap(({ title }) => wordsOf(title)),
    slowQueries,
  ).flatMap((word) => makeSlips(word).slice(0, 1));
  const kinds = [
    ['titles, ids, names', sample(listKnownItems(rows, namesOf), slowQueries)],
    ['queries-dev', items.slice(0, slowQueries).map(({ q }) => q)],
    ['misspelt words', misspelt],
  ] as const;
  const waits = await measureWaits(
    out,
    `${row.href.slice(0, -paths.paper(row.id).length)}/`,
    kinds.map(([, queries]) => [...queries]),
  );
  return toFigures(
    kinds.flatMap(([labelled], index): Scores[] => [
      ['seconds to the first rows', labelled, waits[index]?.first ?? []],
      ['seconds to the whole answer', labelled, waits[index]?.whole ?? []],
    ]),
  );
}

/**
 * Measures the search of a built site with its own index and the code of its page.
 *
 * @param out Folder of the site.
 * @param labels Folder of the labelled queries.
 */
export async function evaluateSearch(out: string, labels: string): Promise<Figure[]> {
  const folder = serveIndexFiles(out);
  const rows = readRows(out);
  const { finder } = await openIndex(folder);
  const sets = [
    ...(await scoreGraded(finder, rows, labels)),
    ...(await scoreAllSlips(finder, rows)),
    await scoreNames(finder, rows),
    await scoreSpellings(finder, labels),
    await scoreOperators(finder, rows),
    ...(await scoreBytes(out, folder, rows, labels)),
    await scoreFresh(folder, finder, [
      ...sample(
        rows.flatMap(({ title }) => wordsOf(title)),
        60,
      ),
      ...sample(
        rows.map(({ title }) => title.split(' ').slice(0, 3).join(' ')),
        71,
      ),
    ]),
  ];
  return toFigures(sets);
}
