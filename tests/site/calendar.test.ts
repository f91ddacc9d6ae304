import { expect, test } from 'vitest';
import { attribute, elementsIn, find, findAll } from '../support/html.ts';
import { isoWeek } from '../support/iso-week.ts';
import { readPapers } from '../support/paper-records.ts';
import { listedPapers, listPaths, pageAt } from '../support/site-pages.ts';

const papers = readPapers();
const issued = papers.filter((paper) => paper.issued !== undefined);
const byMonth = Map.groupBy(issued, (paper) => paper.issued?.slice(0, 7) ?? '');
const byDay = Map.groupBy(
  issued.filter((paper) => paper.issued?.length === 10),
  (paper) => paper.issued ?? '',
);

test('the page of a month lists every paper of the month once, also those without a day', () => {
  const shown = listPaths('root', 'month').map((path) => [
    path,
    listedPapers('root', pageAt('root', path).elements).sort(),
  ]);
  const expected = [...byMonth].map(([month, inMonth]) => [
    `month/${month}/`,
    inMonth.map(({ id }) => id).sort(),
  ]);
  expect(new Map(shown as [string, string[]][])).toEqual(new Map(expected as [string, string[]][]));
});

test('every day with papers has a page, which lists them', () => {
  const shown = listPaths('root', 'day').map((path) => [
    path,
    listedPapers('root', pageAt('root', path).elements).sort(),
  ]);
  const expected = [...byDay].map(([day, inDay]) => [`day/${day}/`, inDay.map(({ id }) => id).sort()]);
  expect(expected.length).toBeGreaterThan(200);
  expect(new Map(shown as [string, string[]][])).toEqual(new Map(expected as [string, string[]][]));
});

test('a day in the calendar of a month leads to its page', () => {
  const wrong = [...byDay].filter(([day, inDay]) => {
    const table = find(pageAt('root', `month/${day.slice(0, 7)}/`).elements, 'table');
    const links = table ? findAll(elementsIn(table), 'a') : [];
    const label = `${inDay.length} ${inDay.length === 1 ? 'paper' : 'papers'}`;
    const ofDay = links.find((link) => attribute(link, 'ariaLabel')?.startsWith(`${Number(day.slice(8))} `));
    return (
      attribute(ofDay, 'href') !== `/day/${day}/` || !attribute(ofDay, 'ariaLabel')?.endsWith(`: ${label}`)
    );
  });
  expect(wrong.map(([day]) => day)).toEqual([]);
});

test('the date on the page of a paper leads to its day', () => {
  const wrong = [...byDay].flatMap(([day, inDay]) => {
    return inDay.filter(({ id }) => {
      const { elements } = pageAt('root', `papers/${id}/`);
      const dated = findAll(elements, 'a').filter((link) =>
        find(elementsIn(link), 'time', { dateTime: day }),
      );
      return !dated.some((link) => attribute(link, 'href') === `/day/${day}/`);
    });
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('a day leads to the day before and to the next one with papers', () => {
  const days = [...byDay.keys()].sort();
  const wrong = days.filter((day, position) => {
    const around = find(pageAt('root', `day/${day}/`).elements, 'nav', { className: 'neighbours' });
    const links = (around ? findAll(elementsIn(around), 'a') : []).map((link) => attribute(link, 'href'));
    const expected = [days[position - 1], days[position + 1]].flatMap((other) =>
      other === undefined ? [] : [`/day/${other}/`],
    );
    return links.join() !== expected.join();
  });
  expect(wrong).toEqual([]);
});

test('the archive and its years link to every month with papers', () => {
  const pages = ['archive/', ...listPaths('root', 'archive')].map((path) => pageAt('root', path));
  const linked = new Set(
    pages.flatMap(({ elements }) => findAll(elements, 'a').map((link) => attribute(link, 'href'))),
  );
  expect([...byMonth.keys()].filter((month) => !linked.has(`/month/${month}/`))).toEqual([]);
});

test.each(['root', 'base'] as const)(
  'the latest week is a redirect to the newest edition, in the site at its %s',
  (site) => {
    const newest = [...byDay.keys()].map(isoWeek).sort().at(-1) ?? '';
    const refresh = find(pageAt(site, 'latest/').elements, 'meta', { httpEquiv: 'refresh' });
    const base = site === 'root' ? '/' : '/offprint/';
    expect(attribute(refresh, 'content')).toBe(`0; url=${base}week/${newest}/`);
  },
);
