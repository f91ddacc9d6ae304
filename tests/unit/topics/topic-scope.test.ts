import { expect, test } from 'vitest';
import { scopeOf } from '#lib/topics/topic-scope.ts';

test.each([
  ['nothing is said', {}, []],
  ['both are said', { includes: 'In.', excludes: 'Out.' }, ['includes: In.', 'excludes: Out.']],
  ['one of them is the line', { includes: 'Looms.', excludes: 'Out.' }, ['excludes: Out.']],
  ['one of them is empty', { includes: '', excludes: 'Out.' }, ['excludes: Out.']],
])('a topic says of its border, if %s, no sentence twice and none that is empty', (_, said, shown) => {
  expect(scopeOf({ line: 'Looms.', ...said }).map(({ name, text }) => `${name}: ${text}`)).toEqual(shown);
});
