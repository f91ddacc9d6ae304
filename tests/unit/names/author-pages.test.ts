import { expect, test } from 'vitest';
import { addPublishedAuthors, minPapersOfPage, publishedAuthors } from '#lib/names/author-pages.ts';
import { nameSlug } from '#lib/identifiers/name-slug.ts';

test.each([
  [[5, 4, 3, 2, 1], 10, 2],
  [[], 0, 2],
  [Array.from({ length: 600 }, (_, index) => (index < 500 ? 3 : 2)), 1000, 3],
  [Array.from({ length: 600 }, (_, index) => (index < 500 ? 3 : 2)), 6000, 2],
  [Array.from({ length: 501 }, () => 5), 10, 6],
])(
  'authors of so many papers have pages from a number on, of which a collection has not too many',
  (counts, total, least) => {
    expect(minPapersOfPage(counts, total)).toBe(least);
  },
);

const people = { personOf: (name: string) => ({ slug: nameSlug(name) }) };
const makePapers = (count: number, ...authors: string[]) =>
  Array.from({ length: count }, (_, index) => ({ id: String(index), aliases: [], authors, topics: [] }));

test('the page of an author is published once, and stays when the number from which there are pages rises', () => {
  const first = addPublishedAuthors([], makePapers(2, 'Ada Lovelace'), people, {
    run: 1,
    day: '2025-10-01',
  });
  expect(first).toEqual([{ kind: 'author', id: 'ada-lovelace', run: 1, day: '2025-10-01' }]);
  const others = Array.from({ length: 501 }, (_, index) => makePapers(3, `Person N${String(index)}`)).flat();
  const later = [...makePapers(2, 'Ada Lovelace'), ...others.slice(0, 3 * 500)];
  const added = addPublishedAuthors(first, later, people, { run: 2 });
  expect(added).toHaveLength(500);
  expect(added.map(({ id }) => id)).not.toContain('ada-lovelace');
  expect(publishedAuthors([...first, ...added])).toContain('ada-lovelace');
  expect(addPublishedAuthors([...first, ...added], later, people, { run: 3 })).toEqual([]);
});

test('an author of one paper has no page, and a paper that names somebody twice counts once', () => {
  expect(addPublishedAuthors([], makePapers(1, 'Ada Lovelace', 'Ada Lovelace'), people, { run: 1 })).toEqual(
    [],
  );
});
