import { expect, test } from 'vitest';
import type { RowAuthors } from '#lib/search/search-record.ts';
import { readAuthors, recordAuthors } from '#lib/search/row-authors.ts';
import type { AuthorLine } from '#src/data/types.ts';

const search = '/base/search/';

test.each<[string, AuthorLine]>([
  ['no names', { first: [], total: 0, unnamed: '5 authors' }],
  [
    'names with a page and without',
    {
      first: [
        { name: 'Wei Li', href: '/base/authors/wei-li/' },
        { name: 'Ann “A” O’Hara', href: '/base/search/?q=author%3A%22Ann+A+O%E2%80%99Hara%22' },
        { name: 'Anca D Dragan', href: '/base/search/?q=author%3A%22Anca+Dragan%22' },
      ],
      total: 12,
    },
  ],
])('the record of a result keeps the line of authors: %s', (_, line) => {
  const record = JSON.parse(JSON.stringify(recordAuthors(line, search))) as RowAuthors;
  expect(readAuthors(record, search)).toEqual(line);
});

test('a name that leads to the search for it takes no address in the record', () => {
  const first = [{ name: 'Wei Li', href: '/base/search/?q=author%3A%22Wei+Li%22' }];
  expect(recordAuthors({ first, total: 1 }, search)).toEqual({ names: ['Wei Li'], total: 1 });
});
