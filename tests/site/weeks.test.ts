import { expect, test } from 'vitest';
import { attribute, elementsIn, find, findAll, shownText } from '../support/html.ts';
import { isoWeek } from '../support/iso-week.ts';
import { readPaperPage } from '../support/paper-page.ts';
import { readPapers, type PaperRecord } from '../support/paper-records.ts';
import { listedPapers, listPaths, pageAt } from '../support/site-pages.ts';

const papers = readPapers();
const dated = papers.filter(({ issued }) => issued?.length === 10);
const papersOfWeek = Map.groupBy(dated, ({ issued = '' }) => isoWeek(issued));
const weekPages = listPaths('root', 'week').map((path) => pageAt('root', path));

test.each([
  ['2024-12-29', '2024-W52'],
  ['2024-12-30', '2025-W01'],
  ['2021-01-03', '2020-W53'],
  ['2021-01-04', '2021-W01'],
])('the tests take %s to be in %s', (day, week) => {
  expect(isoWeek(day)).toBe(week);
});

test('every paper with a day is in the edition of its ISO week, once, and in no other', () => {
  const shown = weekPages.map(({ path, elements }) => [path, listedPapers('root', elements).sort()]);
  const expected = [...papersOfWeek].map(([week, inWeek]) => [
    `week/${week}/`,
    inWeek.map(({ id }) => id).sort(),
  ]);
  expect(dated.length).toBe(271);
  expect(shown).toEqual(expected.sort(byPath));
});

test('a paper known only by its month is in no week, and its page names none', () => {
  const monthOnly = papers.filter(({ issued }) => issued?.length !== 10);
  const links = monthOnly.flatMap(({ id }) => readPaperPage(pageAt('root', `papers/${id}/`)).links);
  expect(monthOnly.length).toBe(2);
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((address) => address.startsWith('/week/'))).toEqual([]);
});

test('the page of every paper with a day links to its week and to no other', () => {
  const wrong = dated.filter(({ id, issued = '' }) => {
    const weeks = readPaperPage(pageAt('root', `papers/${id}/`)).links.filter((address) =>
      address.startsWith('/week/'),
    );
    return weeks.length === 0 || weeks.some((week) => week !== `/week/${isoWeek(issued)}/`);
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('the links to the next paper lead through every week once, from its first day to its last', () => {
  const wrong = [...papersOfWeek].filter(([, inWeek]) => !isChain(inWeek)).map(([week]) => week);
  expect(wrong).toEqual([]);
});

test('no edition counts the papers of a whole topic, which grow after it', () => {
  const links = weekPages.flatMap(({ elements }) =>
    findAll(elements, 'a').filter((element) => attribute(element, 'href')?.startsWith('/topics/') === true),
  );
  const texts = links.map((element) => shownText(element));
  expect(texts).toContain('All papers on this topic');
  expect(texts.filter((text) => /\d/.test(text))).toEqual([]);
});

test('every edition leads to the week with papers before it and to the one after it', () => {
  const paths = weekPages.map(({ path }) => `/${path}`);
  const neighbours = weekPages.map(({ elements }) => {
    const inMain = elementsIn(find(elements, 'main') ?? { type: 'root', children: [] });
    return ['prev', 'next'].map((rel) => attribute(find(inMain, 'a', { rel }), 'href'));
  });
  expect(neighbours).toEqual(paths.map((_path, index) => [paths[index - 1], paths[index + 1]]));
});

test('the archive links to every edition', () => {
  const linked = findAll(pageAt('root', 'archive/').elements, 'a').map((link) => attribute(link, 'href'));
  expect(weekPages.length).toBe(papersOfWeek.size);
  expect(weekPages.filter(({ path }) => !linked.includes(`/${path}`)).map(({ path }) => path)).toEqual([]);
});

/** True if the links form one line through all papers, in the order of days, that reads the same backwards. */
function isChain(inWeek: PaperRecord[]): boolean {
  const pages = new Map(
    inWeek.map(({ id }) => [`/papers/${id}/`, readPaperPage(pageAt('root', `papers/${id}/`))]),
  );
  const days = new Map(inWeek.map(({ id, issued = '' }) => [`/papers/${id}/`, issued]));
  const line: string[] = [];
  let at = [...pages].find(([, { previous }]) => previous === undefined)?.[0];
  while (at !== undefined && !line.includes(at)) {
    line.push(at);
    at = pages.get(at)?.next;
  }
  const isBothWays = line.every((address, index) => pages.get(address)?.previous === line[index - 1]);
  const inOrder = line.map((address) => days.get(address) ?? '');
  return line.length === inWeek.length && isBothWays && inOrder.join() === inOrder.toSorted().join();
}

function byPath([a]: unknown[], [b]: unknown[]): number {
  return String(a) < String(b) ? -1 : 1;
}
