import { describe, expect, test } from 'vitest';
import { authorQuery } from '#lib/names/author-query.ts';
import { matchName, nameFinder } from '#lib/names/match-name.ts';
import { nameWords } from '#lib/names/name-words.ts';

describe('matchName', () => {
  test.each([
    ['Anca Dragan', 'Anca Dragan', 'same'],
    ['albert orwall', 'Albert Örwall', 'same'],
    ['Soren Orsted', 'Søren Ørsted', 'same'],
    ['Yifan Zhang', 'Yi-Fan Zhang', 'same'],
    ['Yi Fan Zhang', 'Yifan Zhang', 'same'],
    ['Hado van Hasselt', 'Hado van Hasselt', 'same'],
    ['Li Wei', 'Wei Li', 'order'],
    ['Dragan, Anca', 'Anca Dragan', 'order'],
    ['van Hasselt, Hado', 'Hado van Hasselt', 'order'],
    ['Zhang Yifan', 'Yi-Fan Zhang', 'order'],
    ['Dragan', 'Anca Dragan', 'fuller'],
    ['Anca Dragan', 'Anca D. Dragan', 'fuller'],
    ['Hasselt', 'Hado P van Hasselt', 'fuller'],
    ['A. Dragan', 'Anca Dragan', 'agree'],
    ['Dragan A', 'Anca D. Dragan', 'agree'],
    ['Anca D. Dragan', 'Anca Dragan', 'agree'],
    ['Guido van Rossum', 'G. van Rossum', 'agree'],
    ['Wei Li', 'Wei Liu', undefined],
    ['Wei Li', 'Wei Wang', undefined],
    ['Wei Wei', 'Wei Li', undefined],
    ['Ann C. Fox', 'Ann B. Fox', undefined],
    ['A. B.', 'Anca Bell', undefined],
    ['S. Levine', 'Anna Levine', undefined],
    ['Anca Dragan Russell', 'Anca Dragan', undefined],
    ['—', 'Anca Dragan', undefined],
  ])('“%s” asked of %s: %s', (asked, name, match) => {
    expect(matchName(nameWords(asked), nameWords(name))).toBe(match);
  });
});

test('nameFinder gives what is of the name before what is of names like it, each once', () => {
  const people = [
    { names: ['Wei X. Li'], things: [5] },
    { names: ['Li Wei'], things: [4] },
    { names: ['W. Li'], things: [6] },
    { names: ['Wei Li'], things: [1, 2] },
    { names: ['Weili Zhao', 'Wei Li'], things: [3, 2] },
    { names: ['Wei Liu'], things: [7] },
  ];
  expect(nameFinder(people)('Wei Li')).toEqual([1, 2, 3, 4, 5, 6]);
});

test.each([
  ['Anca D. Dragan', 'author:"Anca D. Dragan"'],
  ['Ada “Countess” Lovelace" -x', 'author:"Ada Countess Lovelace -x"'],
])('the query for %s is %s', (name, query) => {
  expect(authorQuery(name)).toBe(query);
});
