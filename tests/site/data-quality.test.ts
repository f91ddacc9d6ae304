import { expect, test } from 'vitest';
import { findAll, shownText, find } from '../support/html.ts';
import { readPapers } from '../support/paper-records.ts';
import { listPaths, pageAt } from '../support/site-pages.ts';

const papers = readPapers();
const pages = ['data-quality/', ...listPaths('root', 'data-quality')].map((path) => pageAt('root', path));
const text = pages.map(({ elements }) => shownText(find(elements, 'main'))).join(' ');

test.each([
  ['a conflict', papers.filter(({ conflicts }) => conflicts.length > 0)],
  ['no day', papers.filter(({ issued }) => issued?.length !== 10)],
  ['no topic', papers.filter(({ topics }) => topics.length === 0)],
])('every paper with %s is named, with the file and line of a record', (_fault, faulty) => {
  expect(faulty.length).toBeGreaterThan(0);
  const missing = faulty.filter(({ title, records }) => {
    const named = text.includes(`“${title}”`);
    const placed = records.some(({ file }) => text.includes(`${file}, line `));
    return !named || !placed;
  });
  expect(missing.map(({ id }) => id)).toEqual([]);
});

test('formulas that were left as they are written are quoted', () => {
  expect(findAll(pages[0]?.elements ?? [], 'h2').map(shownText)).toContain(
    'Formulas shown as they were written',
  );
  expect(text).toContain('varepsilond');
});
