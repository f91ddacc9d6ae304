import { expect, test } from 'vitest';
import { formatInverted } from '#lib/names/invert-name.ts';
import { readText } from '../support/sources.ts';

const record = (lines: string) => `FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\n${lines}\nER\n\nEF\n`;

test('of indented lines, those of a list are values and those of a title one text', () => {
  const { recognised, drafts } = readText(
    record(
      'AU Lee, A\n   Poe, B\nAF Lee, Ann\n   Poe, Bo\nTI Tides of\n   a harbour\nPY 2020\nPD SEP-OCT\nSO WINDS',
    ),
  );
  expect(recognised?.format).toBe('Web of Science list');
  expect(drafts).toMatchObject([
    { title: 'Tides of a harbour', containerTitle: 'WINDS', issued: { value: '2020-09' } },
  ]);
  expect(drafts[0]?.authors?.map(formatInverted)).toEqual(['Lee, Ann', 'Poe, Bo']);
});

test.each([
  ['PY 2024\nPD DEC 31', '2024-12-31'],
  ['PY 2024', '2024'],
  ['EA FEB 2026', '2026-02'],
])('the date of “%s” is %s', (lines, expected) => {
  expect(readText(record(`TI A title\n${lines}`)).drafts[0]?.issued?.value).toBe(expected);
});

test('a group among the authors stays whole, and an article number stands for pages', () => {
  const [draft] = readText(record('TI A title\nAU Li, W\nCA The Bell Collaboration\nAR e12\nPY 2020')).drafts;
  expect(draft).toMatchObject({
    authors: [{ family: 'Li', given: 'W' }, { literal: 'The Bell Collaboration' }],
    pages: 'e12',
  });
});

test('a record without a title is reported, and costs no other', () => {
  const { drafts, diagnostics } = readText('PT J\nAU Li, W\nER\n\nPT J\nTI A title\nPY 2020\nER\nEF\n');
  expect(drafts.map(({ title }) => title)).toEqual(['A title']);
  expect(diagnostics).toMatchObject([
    { rule: 'no-title', places: [{ line: 1 }] },
    { rule: 'without-abstract' },
  ]);
});
