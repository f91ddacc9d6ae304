import { expect, test } from 'vitest';
import { arxivHtmlUrl } from '#lib/identifiers/arxiv-url.ts';

test.each([
  ['2510.00568', 'https://arxiv.org/html/2510.00568'],
  ['2312.00001', 'https://arxiv.org/html/2312.00001'],
  ['2311.18743', undefined],
  ['0704.0001', undefined],
  ['cs/0110053', undefined],
])('the HTML of %s is at %s', (id, expected) => {
  expect(arxivHtmlUrl(id)).toBe(expected);
});
