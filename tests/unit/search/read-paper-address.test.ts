import { expect, test } from 'vitest';
import { readPaperAddress } from '#lib/search/read-paper-address.ts';

test.each([
  ['2510.00568', '2510.00568'],
  ['2510.00568v2', '2510.00568'],
  ['arXiv:2510.00568', '2510.00568'],
  ['arxiv: 2510.00568', '2510.00568'],
  ['<https://arxiv.org/abs/2510.00568v1>', '2510.00568'],
  ['arxiv.org/pdf/2510.00568.pdf', '2510.00568'],
  ['https://huggingface.co/papers/2510.00568', '2510.00568'],
  ['https://doi.org/10.48550/arXiv.2510.00568', '2510.00568'],
  ['doi:10.1234/AB.c', '10.1234/ab.c'],
  ['https://site.test/offprint/papers/some-title-f43710/', 'some-title-f43710'],
])('[%s] names the paper %s', (query, id) => {
  expect(readPaperAddress(query)[0]).toBe(id);
});

test.each([
  'reward hacking',
  'reward',
  '',
  '2510.00568 reward',
  'https://example.org/',
  'javascript:alert(1)',
])('[%s] names no paper', (query) => {
  expect(readPaperAddress(query)).toEqual([]);
});
