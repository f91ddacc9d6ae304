import { expect, test } from 'vitest';
import { findDumpYear } from '#lib/dates/dump-year.ts';
import type { Dump } from '#lib/schema/draft.ts';
import { makeDraft } from '../support/drafts.ts';

const file = 'seeds/a.txt';
const bare: Dump = { file, day: { month: 12, day: 10 } };
const stated = (month: number, year?: number) => ({
  text: '',
  month,
  day: 1,
  ...(year === undefined ? {} : { year }),
});
/** Drafts without a year by arXiv id and month. */
const drafts = (...ids: [string, number][]) =>
  ids.map(([arxivId, month]) => makeDraft({ arxivId, stated: stated(month) }));

function find(dump: Dump, list = drafts(), configured?: number) {
  return findDumpYear(dump, list, { configured: () => configured, arxivId: (draft) => draft.arxivId });
}

test.each([
  [
    'the settings win over all else',
    { ...bare, day: { month: 12, day: 10, year: 2024 }, newestYear: 2024 },
    drafts(['2510.00001', 10]),
    2023,
    2023,
    'settings',
  ],
  [
    'a year in the heading wins over what is inferred',
    { ...bare, day: { month: 12, day: 10, year: 2024 }, newestYear: 2024 },
    drafts(['2610.00001', 10]),
    undefined,
    2024,
    'heading',
  ],
  [
    'a file named after its day wins over what is inferred',
    { ...bare, file: 'seeds/hf/2026-12-10 saved.txt', newestYear: 2024 },
    drafts(['2510.00001', 10]),
    undefined,
    2026,
    'file name',
  ],
  [
    'a file named after another day says nothing',
    { ...bare, file: 'seeds/2026-12-11.txt', newestYear: 2024 },
    drafts(),
    undefined,
    2025,
    'newest explicit year',
  ],
  [
    'arXiv ids raise the lower bound',
    { ...bare, newestYear: 2023 },
    drafts(['2510.00001', 10]),
    undefined,
    2025,
    'arXiv ids',
  ],
  [
    'arXiv ids do not lower the bound',
    { ...bare, newestYear: 2024 },
    drafts(['2410.00001', 10]),
    undefined,
    2025,
    'newest explicit year',
  ],
  [
    'the newest explicit year and one is a lower bound',
    { ...bare, newestYear: 2024 },
    drafts(),
    undefined,
    2025,
    'newest explicit year',
  ],
  ['arXiv ids do without a bound', bare, drafts(['2510.00001', 10]), undefined, 2025, 'arXiv ids'],
  [
    'the most frequent year of the ids counts',
    bare,
    drafts(['2510.00001', 10], ['2510.00002', 10], ['2601.00001', 1]),
    undefined,
    2025,
    'arXiv ids',
  ],
  [
    'of equally frequent years the later counts',
    bare,
    drafts(['2410.00001', 10], ['2510.00002', 10]),
    undefined,
    2025,
    'arXiv ids',
  ],
  [
    'a December paper numbered in January is of the year before',
    bare,
    drafts(['2601.00001', 12]),
    undefined,
    2025,
    'arXiv ids',
  ],
  [
    'a January paper numbered in January is of that year',
    bare,
    drafts(['2601.00001', 1]),
    undefined,
    2026,
    'arXiv ids',
  ],
  [
    'a November paper numbered in December is of that year',
    bare,
    drafts(['2512.00001', 11]),
    undefined,
    2025,
    'arXiv ids',
  ],
  [
    'a December paper numbered in February is of that year',
    bare,
    drafts(['2602.00001', 12]),
    undefined,
    2026,
    'arXiv ids',
  ],
  [
    'a November paper numbered in January is of that year',
    bare,
    drafts(['2601.00001', 11]),
    undefined,
    2026,
    'arXiv ids',
  ],
  ['an id of the nineties is read as such', bare, drafts(['cs/9901001', 1]), undefined, 1999, 'arXiv ids'],
  [
    'a date that spells its year says nothing of the dump',
    bare,
    [makeDraft({ arxivId: '2510.00001', stated: stated(10, 2025) })],
    undefined,
    undefined,
    'unknown',
  ],
  [
    'an undated record says nothing',
    bare,
    [makeDraft({ arxivId: '2510.00001' })],
    undefined,
    undefined,
    'unknown',
  ],
  ['without any hint the year is unknown', bare, drafts(), undefined, undefined, 'unknown'],
] as const)('%s', (_name, dump, list, configured, year, from) => {
  expect(find(dump, [...list], configured)).toEqual({
    file: dump.file,
    from,
    ...(year === undefined ? {} : { year }),
  });
});
