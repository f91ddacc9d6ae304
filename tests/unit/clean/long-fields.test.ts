import { expect, test } from 'vitest';
import { cleanFields } from '#lib/clean/clean-fields.ts';
import { summarise } from '#lib/summarise/summarise.ts';
import { makeDraft } from '../support/drafts.ts';

const endless = 'We propose a loom that weaves and ' + 'weaves and '.repeat(60_000);

test.each([
  ['title', 10_000],
  ['abstract', 50_000],
] as const)(
  'of a %s of half a megabyte the beginning is used, and the rest is reported',
  (field, maxLength) => {
    const { draft, diagnostics } = cleanFields(makeDraft({ [field]: endless }));
    expect(draft[field].length).toBeLessThanOrEqual(maxLength);
    expect(draft[field].startsWith('We propose a loom')).toBe(true);
    expect(diagnostics).toMatchObject([{ severity: 'warning', rule: `long-${field}` }]);
  },
);

test('the record keeps no more of such an abstract', () => {
  const { draft } = cleanFields(makeDraft({ abstract: endless }));
  expect(draft.original?.abstract).toHaveLength(50_000);
});

test('a sentence without an end takes no more of a list than a long one', () => {
  const { summary } = summarise({ title: 'Looms', abstract: endless });
  expect(summary?.length).toBeLessThanOrEqual(1500);
  expect(summary?.endsWith('…')).toBe(true);
});
