import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { risingMonthSchema } from '#lib/schema/rising.ts';
import { corpusContent } from '../support/corpus.ts';
import { attribute, elementsIn, find, findAll, shownText } from '../support/html.ts';
import { isoWeek } from '../support/iso-week.ts';
import { readPapers } from '../support/paper-records.ts';
import { pageAt } from '../support/site-pages.ts';

const papers = readPapers().filter(({ withdrawn }) => withdrawn === undefined);
const months = risingMonthSchema
  .array()
  .parse(JSON.parse(readFileSync(`${corpusContent}/derived/rising.json`, 'utf8')));
const risen = months.filter(({ phrases }) => phrases.length > 0);
const page = pageAt('root', 'rising/').elements;
const items = findAll(page, 'li').filter((item) => find(elementsIn(item), 'svg', { role: 'img' }));

test('months in which a phrase rises show it with a link to each of its papers, and say where they are few', () => {
  expect(risen.length).toBeGreaterThan(0);
  const wrong = risen.flatMap(({ month, phrases }) => {
    const list = find(pageAt('root', `month/${month}/`).elements, 'ol', { className: 'rising' });
    const shown = list ? findAll(elementsIn(list), 'li').filter((item) => find(elementsIn(item), 'svg')) : [];
    return phrases.filter(({ phrase, papers: ids }, index) => {
      const item = shown[index];
      const links = item ? findAll(elementsIn(item), 'a').map((link) => attribute(link, 'href')) : [];
      return (
        !shownText(item).startsWith(phrase) ||
        links.join() !== ids.map((id) => `/papers/${id}/`).join() ||
        shownText(item).includes('Based on only') !== ids.length < 5
      );
    });
  });
  expect(wrong).toEqual([]);
});

test('months in which nothing rises have no part for it', () => {
  const quiet = months.filter(({ phrases }) => phrases.length === 0);
  expect(quiet.length).toBeGreaterThan(0);
  expect(
    quiet.filter(({ month }) =>
      find(pageAt('root', `month/${month}/`).elements, 'section', { id: 'rising' }),
    ),
  ).toEqual([]);
});

test('the page of rising phrases names the newest month, and every phrase that rose in the twelve before it', () => {
  const text = shownText(find(page, 'main'));
  expect(text).toContain('in November 2025 (4 papers)');
  const missing = risen
    .slice(0, 12)
    .flatMap(({ phrases }) => phrases)
    .filter(({ phrase }) => !text.includes(phrase));
  expect(missing).toEqual([]);
});

test('every topic over time is a chart with a name and a description, and a table that counts its papers', () => {
  const topics = new Set(papers.flatMap((paper) => paper.topics.map(({ id }) => id)));
  const shown = items.map((item) => {
    const inside = elementsIn(item);
    const id = attribute(find(inside, 'a'), 'href')?.split('/').at(-2) ?? '';
    const rows = findAll(inside, 'tr').slice(1);
    const counts = rows.map((row) => shownText(find(elementsIn(row), 'td')));
    return { id, counts: counts.map(Number), title: find(inside, 'title'), text: find(inside, 'desc') };
  });
  expect(new Set(shown.map(({ id }) => id))).toEqual(topics);
  for (const { id, counts, title, text } of shown) {
    const inYears = papers.filter(
      (paper) => (paper.issued ?? '') >= '2022-12' && paper.topics.some((topic) => topic.id === id),
    );
    expect([id, counts.reduce((sum, count) => sum + count, 0)]).toEqual([id, inYears.length]);
    expect(counts[1]).toBe(inYears.filter(({ issued }) => issued?.startsWith('2025-10')).length);
    expect(shownText(title)).toContain('per month');
    expect(shownText(text)).toContain('to November 2025');
  }
});

test('a week lists the rising phrases of its month that its papers have', () => {
  const paper = papers.find(
    ({ id, issued }) =>
      issued?.length === 10 &&
      risen.some(({ phrases }) => phrases.some((phrase) => phrase.papers.includes(id))),
  );
  const { elements } = pageAt('root', `week/${isoWeek(paper?.issued ?? '')}/`);
  expect(shownText(find(elements, 'p', { className: 'rises' }))).toMatch(
    /^Rising in \w+ \d{4}: .+ \(\d+ papers? this week\)/,
  );
});
