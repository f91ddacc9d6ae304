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
  ['ARXIV:2510.00568V2', '2510.00568'],
  ['arxiv 2510.00568', '2510.00568'],
  ['arXiv.2510.00568', '2510.00568'],
  ['[2510.00568]', '2510.00568'],
  ['arXiv:2510.00568v2 [cs.AI] 1 Oct 2025', '2510.00568'],
  ['https://ar5iv.labs.arxiv.org/html/2510.00568', '2510.00568'],
  ['https://example.org/files/arxiv-2510.00568.pdf', '2510.00568'],
  ['２５１０．００５６８', '2510.00568'],
  ['2510.00568 reward', '2510.00568'],
  ['doi:10.1234/AB.c', '10.1234/ab.c'],
  ['https://site.test/offprint/papers/some-title-f43710/', 'some-title-f43710'],
])('[%s] names the paper %s', (query, id) => {
  expect(readPaperAddress(query)[0]).toBe(id);
});

test.each([
  'reward hacking',
  'reward',
  '',
  '2510.00568 -reward',
  '2510.00568 –reward',
  '2510.00568 −reward',
  '2510.00568 OR 2510.00569',
  '2510.00568 2510.00569',
  'title:2510.00568',
  '12510.00568',
  '1.2510.00568',
  '2510.00568.1',
  'https://example.org/',
  'javascript:alert(1)',
])('[%s] names no paper', (query) => {
  expect(readPaperAddress(query)).toEqual([]);
});
