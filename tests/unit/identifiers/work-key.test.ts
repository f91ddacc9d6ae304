import { expect, test } from 'vitest';
import { workKey, workKeys } from '#lib/identifiers/work-key.ts';

test.each([
  ['2510.00568', '2510.00568'],
  ['2510.00568v3', '2510.00568'],
  ['https://doi.org/10.48550/arXiv.2510.00568', '2510.00568'],
  ['math.GT/0309136', 'math/0309136'],
  ['10.1145/LOOM.1', '10.1145/loom.1'],
  ['https://doi.org/10.1145/loom.1', '10.1145/loom.1'],
  ['https://openalex.org/W4415000001', 'W4415000001'],
  ['W4415000001', 'W4415000001'],
  ['https://openalex.org/A4415000001', undefined],
  ['ISBN 978-3-16-148410-0', undefined],
  ['', undefined],
])('the key of “%s” is %s', (text, key) => {
  expect(workKey(text)).toBe(key);
});

test('keys of several names are sorted, each once', () => {
  expect(workKeys(['W2', '10.48550/arXiv.2510.00568', 'no name', '2510.00568v1', 'W2'])).toEqual([
    '2510.00568',
    'W2',
  ]);
});
