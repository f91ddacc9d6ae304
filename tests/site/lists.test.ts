import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSettings } from '#src/files/read-content.ts';
import { corpus } from '../support/corpus.ts';
import { attribute, elementsIn, find, findAll, shownText } from '../support/html.ts';
import { readPapers } from '../support/paper-records.ts';
import { listedPapers, listPaths, pageAt } from '../support/site-pages.ts';

const papers = readPapers();
const issued = new Map(papers.map(({ id, issued: date }) => [id, date ?? '']));
const topics = readdirSync(`${corpus.content}/topics`).map((name) => name.replace(/\.mdx$/, ''));

test('the home page lists every paper of the newest week and as many papers as the settings ask for', () => {
  const { elements } = pageAt('root', '');
  const lists = findAll(elements, 'div', { className: 'home-list' }).flatMap(elementsIn);
  const links = findAll(lists, 'a').map((link) => attribute(link, 'href') ?? '');
  const listed = new Set(links.flatMap((target) => /^\/papers\/(.+)\/$/.exec(target)?.[1] ?? []));
  const newestWeek = listPaths('root', 'week').sort().at(-1);
  const inWeek = listedPapers('root', pageAt('root', newestWeek ?? '').elements);
  expect(inWeek.length).toBeGreaterThan(0);
  expect(inWeek.filter((id) => !listed.has(id))).toEqual([]);
  expect(listed.size).toBeGreaterThanOrEqual(readSettings(corpus.content).settings.homeRows);
});

test('the lists by year hold every paper once, newest first', () => {
  const years = listPaths('root', 'papers').filter((path) => /^papers\/\d{4}\/(\d+\/)?$/.test(path));
  const inOrder = years.toSorted((a, b) => yearOf(b) - yearOf(a) || pageOf(a) - pageOf(b));
  const listed = inOrder.flatMap((path) => listedPapers('root', pageAt('root', path).elements));
  expect(listed.toSorted()).toEqual(papers.map(({ id }) => id));
  expect(isNewestFirst(listed)).toBe(true);
});

test.each(topics)(
  'the digest of %s lists every paper of its topic once, under its year, newest first',
  (topic) => {
    const { elements } = pageAt('root', `topics/${topic}/`);
    const [list] = findAll(elements, 'div', { className: 'list' });
    const years = findAll(list ? elementsIn(list) : [], 'section')
      .map((section) => ({ year: headingOf(section), ids: listedPapers('root', elementsIn(section)) }))
      .filter(({ ids }) => ids.length > 0);
    const listed = years.flatMap(({ ids }) => ids);
    const inTopic = papers.filter((paper) => paper.topics.some(({ id }) => id === topic));
    expect(inTopic.length).toBeGreaterThan(0);
    expect(listed.toSorted()).toEqual(inTopic.map(({ id }) => id));
    expect(isNewestFirst(listed)).toBe(true);
    for (const { year, ids } of years)
      expect(ids.filter((id) => !issued.get(id)?.startsWith(year))).toEqual([]);
  },
);

test('the list of topics links to every digest', () => {
  const linked = findAll(pageAt('root', 'topics/').elements, 'a').map((link) => attribute(link, 'href'));
  expect(topics.length).toBe(9);
  expect(topics.filter((topic) => !linked.includes(`/topics/${topic}/`))).toEqual([]);
});

test.each([
  ['note on a paper', 'papers/2510.00568/', 'its questions are recent and invented', ['papers/2509.25598/']],
  [
    'foreword of a week',
    'week/2025-W40/',
    'all three move the reward away from the final answer alone',
    ['papers/2510.00568/', 'papers/2509.26048/', 'papers/2509.25598/', 'papers/2510.00915/'],
  ],
])('the editor’s %s is shown, and its links keep the base', (_what, path, words, targets) => {
  const prose = find(pageAt('base', path).elements, 'div', { className: 'prose' });
  const links = findAll(prose ? elementsIn(prose) : [], 'a').map((link) => attribute(link, 'href'));
  expect(shownText(prose)).toContain(words);
  expect(links).toEqual(targets.map((target) => `/offprint/${target}`));
});

/** The year in the heading of a section, its first word. */
function headingOf(section: Parameters<typeof elementsIn>[0]): string {
  return shownText(find(elementsIn(section), 'h2')).split(' ')[0] ?? '';
}

function yearOf(path: string): number {
  return Number(path.split('/')[1]);
}

/** `papers/2025/2/` is the second page of its year. */
function pageOf(path: string): number {
  return Number(path.split('/')[2] || 1);
}

/** A month stands after the days of that month. */
function isNewestFirst(ids: string[]): boolean {
  const dates = ids.map((id) => issued.get(id) ?? '');
  return dates.every((date, index) => index === 0 || date <= (dates[index - 1] ?? ''));
}
