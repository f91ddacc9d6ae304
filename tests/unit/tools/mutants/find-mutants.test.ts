import { describe, expect, test } from 'vitest';
import { applyMutant, findMutants } from '#scripts/tools/mutants/find-mutants.ts';
import { mutateRegex } from '#scripts/tools/mutants/mutate-regex.ts';
import { relatedTests } from '#scripts/tools/mutants/related-tests.ts';

describe('the mutants of a source', () => {
  test.each([
    ['if (a < b) c();', ['if (a <= b) c();', 'if (a >= b) c();', 'if (a < b) ;']],
    ['if (ready) go = 1;', ['if (!(ready)) go = 1;', 'if (ready) go = 2;']],
    ['x = !a && b;', ['x = !a || b;', 'x = (a) && b;']],
    ['x = a - 1;', ['x = a + 1;', 'x = a - 2;']],
    ["x = 'ab' + c;", ["x = '' + c;"]],
    [
      'x = a ? `n ${b}` : true;',
      ['x = !(a) ? `n ${b}` : true;', 'x = a ? `` : true;', 'x = a ? `n ${b}` : false;'],
    ],
    ['x = names.filter(isName).join();', ['x = names.join();']],
    ['x = a < b ? -1 : 1;', ['x = a <= b ? -1 : 1;', 'x = a >= b ? -1 : 1;']],
    ['function f() { return a; }', ['function f() { return; }']],
    ['function f() { return undefined; }', []],
    ['function f() { return false; }', ['function f() { return true; }']],
    ["import a from './a.ts';\nlet b: 'c' | 1 = d ?? '';", []],
  ])('of “%s”', (source, expected) => {
    expect(findMutants(source).map((mutant) => applyMutant(source, mutant))).toEqual(expected);
  });

  test('name the line', () => {
    expect(findMutants('a();\n\nb(1);').map(({ line, operator }) => [line, operator])).toEqual([
      [1, 'remove-statement'],
      [3, 'remove-statement'],
      [3, 'plus-one'],
    ]);
  });
});

describe('the mutants of a regular expression', () => {
  test.each([
    [String.raw`/^\d+$/`, [String.raw`/\d+$/`, String.raw`/^\d$/`, String.raw`/^\D+$/`, String.raw`/^\d+/`]],
    ['/[a-z_]/iu', ['/[_]/iu', '/[a-z]/iu', '/[^a-z_]/iu', '/[a-z_]/u', '/[a-z_]/i']],
    ['/[^a]/', ['/[a]/']],
    ['/a|(?:b|c)/g', ['/(?:b|c)/g', '/a/g', '/a|(?:c)/g', '/a|(?:b)/g']],
    ['/a(?=b)/', ['/a/']],
  ])('of %s', (literal, expected) => {
    expect(new Set(mutateRegex(literal))).toEqual(new Set(expected));
  });
});

test('of tests that are equally near, those of the source’s room come first', () => {
  const tests = ['tests/unit/clean/clean-drafts.test.ts', 'tests/unit/schema/contain.test.ts'];
  const [room = '', other = ''] = tests;
  expect(relatedTests('src/lib/clean/clean-drafts.ts', [other, room])).toEqual([room, other]);
  expect(relatedTests('src/lib/schema/contain.ts', tests)[0]).toBe(other);
});

test('the tests of a source are those that import it, the nearest first', () => {
  const tests = [
    'tests/unit/clean/places.test.ts',
    'tests/unit/dates/week.test.ts',
    'tests/unit/fetch/plan-fetch.test.ts',
  ];
  expect(relatedTests('src/lib/dates/week.ts', tests)).toEqual([
    'tests/unit/dates/week.test.ts',
    'tests/unit/fetch/plan-fetch.test.ts',
  ]);
});
