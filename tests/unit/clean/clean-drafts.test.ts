import { expect, test } from 'vitest';
import { cleanDrafts } from '#lib/clean/clean-drafts.ts';
import type { Draft, Dump } from '#lib/schema/draft.ts';
import { makeDraft } from '../support/drafts.ts';

const place = { file: 'seeds/a.txt', line: 1, column: 1 };

function clean(fields: Partial<Draft>, dump?: Partial<Dump>, year?: number) {
  const draft = makeDraft({ lines: [1, 7], ...fields });
  const dumps = dump ? [{ file: draft.file, ...dump }] : [];
  const { drafts, diagnostics, years } = cleanDrafts([draft], dumps, {
    configured: () => year,
    arxivId: () => undefined,
  });
  return { draft: drafts[0], diagnostics, years };
}

const stated = (text: string, month: number, day: number, year?: number) => ({
  stated: { text, month, day, ...(year === undefined ? {} : { year }) },
});

test('title and abstract are cleaned, reported with their places, and kept as they were', () => {
  const { draft, diagnostics } = clean({ title: 'A\u202e Title', abstract: 'One\u0000.\u0000' });
  expect(draft).toMatchObject({
    title: 'A Title',
    abstract: 'One.',
    original: { title: 'A\u202e Title', abstract: 'One\u0000.\u0000' },
  });
  expect(diagnostics.map(({ severity, rule, message, places }) => [severity, rule, message, places])).toEqual(
    [
      [
        'warning',
        'unshowable-characters',
        'The title had characters that cannot be shown safely. They were removed or replaced: 1 × bidirectional control.',
        [place],
      ],
      [
        'warning',
        'unshowable-characters',
        'The abstract had characters that cannot be shown safely. They were removed or replaced: 2 × control character.',
        [{ ...place, line: 3 }],
      ],
    ],
  );
});

test('clean text does not change, and no original is kept', () => {
  const { draft, diagnostics } = clean({});
  expect(draft?.original).toBeUndefined();
  expect(diagnostics).toEqual([]);
});

test.each<[string, Partial<Draft>, Partial<Draft>]>([
  [
    'an organisation',
    { organization: { slug: 'a\u200b', name: 'A\u0007' } },
    { organization: { slug: 'a', name: 'A' } },
  ],
  ['names', { authors: [{ given: 'A\u0007', family: 'B' }] }, { authors: [{ given: 'A', family: 'B' }] }],
  ['categories', { categories: ['cs\u0007'] }, { categories: ['cs'] }],
  ['a date line', { unreadableDate: 'Feb\u001b 30' }, { unreadableDate: 'Feb 30' }],
])('%s is cleaned and reported', (_name, raw, wanted) => {
  const { draft, diagnostics } = clean(raw);
  expect(draft).toMatchObject(wanted);
  expect(diagnostics).toMatchObject([{ severity: 'warning', rule: 'unshowable-characters' }]);
});

test.each([
  [
    'the beginning of the abstract',
    '\u200b',
    'Agents search the web. '.repeat(9),
    'Agents search the web. Agents search the web. Agents search the web. Agents…',
  ],
  ['a bracketed remark', '\u0007\u200b', '', '[no title]'],
  ['the same', '\u2800\u115f \u200c\u3164', '', '[no title]'],
])('for a title of which nothing can be shown stands %s', (_name, title, abstract, wanted) => {
  const { draft, diagnostics } = clean({ title, abstract });
  expect(draft).toMatchObject({ title: wanted, original: { title } });
  expect(diagnostics.map(({ rule }) => rule)).toContain('unshowable-title');
});

test('of a title of megabytes the beginning is used, and the rest is kept in the record', () => {
  const title = 'A page without line ends. '.repeat(1000);
  const { draft, diagnostics } = clean({ title });
  expect(draft?.title.length).toBeLessThanOrEqual(10_001);
  expect(draft?.title).toMatch(/^A page without line ends\..*…$/);
  expect(draft?.original).toEqual({ title });
  expect(diagnostics).toMatchObject([{ severity: 'warning', rule: 'long-title', places: [place] }]);
});

test('a title of mixed scripts is kept and reported', () => {
  const { draft, diagnostics } = clean({ title: 'R\u0435ward' });
  expect(draft?.title).toBe('R\u0435ward');
  expect(diagnostics).toMatchObject([{ severity: 'warning', rule: 'mixed-scripts', places: [place] }]);
});

test.each([
  ['a date with a year', stated('Oct 1, 2023', 10, 1, 2023), { newestYear: 2023 }, '2023-10-01'],
  [
    'a date without a year, in the year of the dump',
    stated('Oct 1', 10, 1),
    { newestYear: 2024 },
    '2025-10-01',
  ],
  [
    'a date on the day of the dump',
    stated('Dec 10', 12, 10),
    { day: { month: 12, day: 10 }, newestYear: 2024 },
    '2025-12-10',
  ],
  ['a leap day', stated('Feb 29', 2, 29), { newestYear: 2023 }, '2024-02-29'],
])('%s is dated', (_name, fields, dump, issued) => {
  const { draft, diagnostics } = clean(fields, dump);
  expect(draft?.issued?.value).toBe(issued);
  expect(draft?.unreadableDate).toBeUndefined();
  expect(diagnostics).toEqual([]);
});

test.each([
  [
    'after the day of the dump',
    stated('Dec 31', 12, 31),
    { day: { month: 12, day: 10 }, newestYear: 2024 },
    'date-after-dump',
  ],
  ['that the year does not have', stated('Feb 29', 2, 29), { newestYear: 2024 }, 'bad-date'],
  ['of an unknown year', stated('Oct 1', 10, 1), {}, 'unknown-year'],
])('a date without a year %s stays as text and is reported', (_name, fields, dump, rule) => {
  const { draft, diagnostics } = clean(fields, dump);
  expect(draft?.issued).toBeUndefined();
  expect(draft?.unreadableDate).toBe(fields.stated.text);
  expect(diagnostics).toMatchObject([{ severity: 'warning', rule, places: [{ ...place, line: 7 }] }]);
});

test('a date that states a year after the dump is kept and reported', () => {
  const { draft, diagnostics } = clean(stated('Oct 1, 2027', 10, 1, 2027), { newestYear: 2024 }, 2025);
  expect(draft).toMatchObject({ issued: { value: '2027-10-01', precision: 'day', origin: 'stated' } });
  expect(draft?.unreadableDate).toBeUndefined();
  expect(diagnostics).toMatchObject([{ severity: 'warning', rule: 'date-after-dump' }]);
});

test('the year of the settings is used and named', () => {
  const { draft, years } = clean(stated('Oct 1', 10, 1), { newestYear: 2024 }, 2030);
  expect(draft?.issued?.value).toBe('2030-10-01');
  expect(years).toEqual([{ file: 'seeds/a.txt', year: 2030, from: 'settings' }]);
});

test('dates of an unknown year are reported once for their file, with what to write into the settings', () => {
  const drafts = [1, 2, 3].map((day) =>
    makeDraft({ lines: [day * 10, day * 10 + 6], ...stated(`Oct ${String(day)}`, 10, day) }),
  );
  const { diagnostics } = cleanDrafts(drafts, [{ file: 'seeds/a.txt' }], {
    configured: () => undefined,
    arxivId: () => undefined,
  });
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]?.message).toMatch(/^3 date\(s\) have no year, and neither the file nor/);
  expect(diagnostics[0]?.hint).toContain('dumpYears: { "a.txt": 2025 }');
  expect(diagnostics[0]?.places.map(({ line }) => line)).toEqual([16, 26, 36]);
});
