import { expect, test } from 'vitest';
import { dateDraft, reportUnknownYear } from '#lib/dates/date-draft.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { makeDraft } from '../support/drafts.ts';

const february = { text: 'Feb 30', month: 2, day: 30 };

test('a date that no calendar has is named at its place, or else at the beginning of its record', () => {
  const draft = makeDraft({ lines: [13, 19], stated: february });
  const placeOf = (made: typeof draft) => dateDraft(made, undefined, 2025).diagnostics[0]?.places;
  expect(placeOf(draft)).toEqual([draft.places.issued]);
  expect(placeOf({ ...draft, places: {} })).toEqual([{ file: 'seeds/a.txt', line: 13, column: 1 }]);
});

const dump = { file: 'seeds/a.txt', day: { month: 10, day: 3 } };
const october = (day: number, year?: number) => ({
  text: `Oct ${String(day)}`,
  month: 10,
  day,
  ...(year === undefined ? {} : { year }),
});

test.each([
  ['on the day of the dump', october(3), '2025-10-03', []],
  ['a day later in its month', october(4), undefined, ['date-after-dump']],
  ['a later day of an earlier month', { text: 'Sep 30', month: 9, day: 30 }, '2025-09-30', []],
  ['an earlier day of a later month', { text: 'Nov 1', month: 11, day: 1 }, undefined, ['date-after-dump']],
  ['a later day of the year before', october(4, 2024), '2024-10-04', []],
  ['a stated year after the dump', october(1, 2026), '2026-10-01', ['date-after-dump']],
  ['no day of its year', { ...february, year: 2025 }, undefined, ['bad-date']],
])('in a dump of 3 October 2025, %s', (_name, stated, issued, rules) => {
  const { draft, diagnostics } = dateDraft(makeDraft({ stated }), dump, 2025);
  expect(draft.issued?.value).toBe(issued);
  expect(draft.unreadableDate).toBe(issued === undefined ? stated.text : undefined);
  expect(diagnostics.map(({ rule }) => rule)).toEqual(rules);
});

test('a date after the day of the dump says what is not known', () => {
  const said = (stated: Draft['stated']) =>
    dateDraft(makeDraft({ stated }), dump, 2025).diagnostics[0]?.message;
  const after = '“Oct 4” lies after the day on which the page was saved';
  expect(said(october(4))).toBe(`${after}, so its year is not known.`);
  expect(said(october(4, 2025))).toBe(`${after}.`);
});

test('a draft without a date or without a year stays as it is', () => {
  const draft = makeDraft();
  expect(dateDraft(draft, dump, 2025)).toEqual({ draft, diagnostics: [] });
  const stated = makeDraft({ stated: october(1) });
  expect(dateDraft(stated, dump, undefined)).toEqual({
    draft: { ...stated, unreadableDate: 'Oct 1' },
    diagnostics: [],
  });
});

test('dates whose year nothing shows are counted, and those that state one are not', () => {
  const drafts = [october(1), october(2), october(3, 2025), undefined].map((stated) => makeDraft({ stated }));
  const [said, ...others] = reportUnknownYear(dump, drafts);
  expect(others).toEqual([]);
  expect(said).toMatchObject({
    rule: 'unknown-year',
    message: '2 date(s) have no year, and neither the file nor the arXiv ids show when it was saved.',
    hint: 'Add the year to content/settings.yaml, for instance: dumpYears: { "a.txt": 2025 }.',
    places: drafts.slice(0, 2).map(({ places }) => places.issued),
  });
  expect(reportUnknownYear(dump, drafts.slice(2))).toEqual([]);
});
