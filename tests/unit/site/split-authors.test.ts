import { expect, test } from 'vitest';
import { splitAuthors } from '../../../src/components/paper/split-authors.ts';

const people = (count: number, length = 12) =>
  Array.from({ length: count }, () => ({ name: 'x'.repeat(length) }));

test.each([
  ['all of a few', people(5), 5],
  ['a line of many', people(39), 5],
  ['all where fewer than three would be folded', people(7), 7],
  ['the first of many, however long', people(9, 200), 1],
  ['nobody of nobody', [], 0],
])('a page shows %s', (_fact, authors, count) => {
  const { shown, folded } = splitAuthors(authors);
  expect(shown).toHaveLength(count);
  expect([...shown, ...folded]).toEqual(authors);
});
