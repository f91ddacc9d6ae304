import { expect, test } from 'vitest';
import { parseArxivId } from '#lib/identifiers/arxiv-id.ts';

test.each([
  ['2510.00568', '2510.00568'],
  ['2510.00568v2', '2510.00568'],
  ['arXiv:2510.00568v12', '2510.00568'],
  ['ARXIV:0704.0001', '0704.0001'],
  [' 2510.00568 ', '2510.00568'],
  ['https://arxiv.org/abs/2510.00568v1', '2510.00568'],
  ['http://www.arxiv.org/pdf/2510.00568.pdf', '2510.00568'],
  ['https://export.arxiv.org/html/2510.00568v3', '2510.00568'],
  ['cs/0110053', 'cs/0110053'],
  ['arXiv:math.GT/0309136v1', 'math.GT/0309136'],
  ['hep-th/9901001', 'hep-th/9901001'],
])('reads %s as %s', (text, id) => {
  expect(parseArxivId(text)).toBe(id);
});

test.each([
  '',
  '2510',
  '2510.005',
  '2510.005680',
  '2510.00568v',
  '2510.00568x',
  '../2510.00568',
  'https://evil.org/abs/2510.00568',
  'CS/0110053',
  'cs/011005',
  '10.48550/arXiv.2510.00568',
  '2510.00568/..',
])('“%s” is no arXiv id', (text) => {
  expect(parseArxivId(text)).toBeNull();
});
