import { expect, test } from 'vitest';
import { cutList } from '#src/site/list-length.ts';

test('a long list is cut, and says how many are left', () => {
  expect(cutList(['a', 'b', 'c'], 2)).toEqual({ shown: ['a', 'b'], more: 1 });
  expect(cutList(['a', 'b'], 2)).toEqual({ shown: ['a', 'b'], more: 0 });
  expect(cutList([], 2)).toEqual({ shown: [], more: 0 });
});
