import { expect, test } from 'vitest';
import { elementsIn, findAll, shownText, find } from '../support/html.ts';
import { readdirSync } from 'node:fs';
import { corpus } from '../support/corpus.ts';
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

test('every seed is named with what it was taken for and what came of it', () => {
  const inbox = find(pages[0]?.elements ?? [], 'section', { id: 'files' });
  const lines = findAll(inbox ? elementsIn(inbox) : [], 'li').map(shownText);
  const files = readdirSync(corpus.seeds);
  expect(lines).toHaveLength(files.length);
  for (const [index, file] of files.sort().entries())
    expect(lines[index]).toMatch(
      new RegExp(`^seeds/${file}\\s*Hugging Face listing\\s*\\d+ records\\s*\\d+ papers$`),
    );
});
