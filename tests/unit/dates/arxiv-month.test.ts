import { expect, test } from 'vitest';
import { arxivMonth, parseArxivMonth } from '#lib/dates/arxiv-month.ts';

test.each([
  ['2510.00568', '2025-10'],
  ['cs/0110053', '2001-10'],
  ['math.GT/0309136', '2003-09'],
  ['hep-th/9108001', '1991-08'],
  ['9001.00001', '2090-01'],
  ['9101.00001', '1991-01'],
  ['0001.00001', '2000-01'],
  ['2501.00001', '2025-01'],
  ['2512.00001', '2025-12'],
])('%s was numbered in %s', (id, month) => {
  expect(arxivMonth(id)).toBe(month);
});

test.each(['2500.00001', '2513.00001', 'CS/0110053', 'x2510.00001', 'a b/0110053', 'memory-3f2a91', ''])(
  '“%s” names no month',
  (id) => {
    expect(parseArxivMonth(id)).toBeNull();
    expect(arxivMonth(id)).toBeUndefined();
  },
);
