import { describe, expect, test } from 'vitest';
import { checkPlausible } from '#lib/clean/plausible/check-plausible.ts';
import { findDataDay, type SavedFiles } from '#lib/clean/plausible/find-data-day.ts';
import { parsePaperDate } from '#lib/dates/paper-date.ts';
import { dropOutliers, maxYearGap } from '#lib/dates/drop-outliers.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { makeDraft } from '../support/drafts.ts';
import { ingestHere, listingHeading, listingRecord, makeProject } from '../support/ingest.ts';
import { readText } from '../support/sources.ts';

const dataDay = '2025-12-10';

function check(fields: Partial<Draft>) {
  const { drafts, diagnostics } = checkPlausible([makeDraft(fields)], dataDay);
  return {
    draft: drafts[0],
    rules: diagnostics.map(({ severity, rule }) => `${severity} ${rule}`),
    diagnostics,
  };
}

describe('a value that cannot be is set aside, reported, and costs nothing else', () => {
  test.each<[string, Partial<Draft>, keyof Draft]>([
    ['a day after the data', { issued: parsePaperDate('2025-12-13') }, 'issued'],
    ['the last day of the calendar', { issued: parsePaperDate('9999-12-31') }, 'issued'],
    ['a month after the next year', { issued: parsePaperDate('2027-01') }, 'issued'],
    ['a year with a slip', { issued: parsePaperDate('0025-10-01') }, 'issued'],
    ['a day before journals', { issued: parsePaperDate('1664-12-31') }, 'issued'],
    ['a posting day of the future', { posted: '2099-01-01' }, 'posted'],
    ['a day of a feed of the future', { featured: '2099-01-01' }, 'featured'],
    ['a version of the future', { updated: '2099-01-01' }, 'updated'],
    [
      'a count of the future',
      { citations: { count: 1, source: 'openalex', asOf: '2099-01-01' } },
      'citations',
    ],
    ['an id of the future', { arxivId: '2712.00001' }, 'arxivId'],
    ['an id of the thirteenth month', { arxivId: '2513.00001' }, 'arxivId'],
    ['an id of before the ids', { arxivId: '0703.0001' }, 'arxivId'],
    ['an old id of after them', { arxivId: 'math/0801001' }, 'arxivId'],
    ['an organisation without a letter', { organization: { slug: ':', name: ':' } }, 'organization'],
    ['more authors than there are', { authorCount: 100_000 }, 'authorCount'],
    ['more votes than there are', { upvotes: 10_000_001 }, 'upvotes'],
    ['a version beyond measure', { version: 1001 }, 'version'],
    ['a venue of a page', { containerTitle: 'x'.repeat(1001) }, 'containerTitle'],
    ['an address that runs', { url: 'javascript:alert(1)' }, 'url'],
    ['an address of a file', { pdfUrl: 'file:///etc/passwd' }, 'pdfUrl'],
  ])('%s', (_name, fields, field) => {
    const { draft, rules, diagnostics } = check({ comments: 3, ...fields });
    expect(draft).not.toHaveProperty(field);
    expect(draft).toMatchObject({ title: 'A Title', comments: 3 });
    expect(rules).toEqual(['warning implausible']);
    expect(diagnostics[0]?.message).toContain(`The field ${field} is `);
    expect(diagnostics[0]?.places[0]?.file).toBe('seeds/a.txt');
  });

  test.each<[string, Partial<Draft>]>([
    ['a day of tomorrow', { issued: parsePaperDate('2025-12-12') }],
    ['a month in press', { issued: parsePaperDate('2026-12') }],
    ['an old book', { issued: parsePaperDate('1665-03-06') }],
    ['an id of this month', { arxivId: '2512.00001' }],
    ['an old id', { arxivId: 'cs/0110053' }],
    ['a name of another script', { authors: [{ literal: '李' }] }],
    ['a page', { url: 'https://a.test/1' }],
  ])('%s is plausible', (_name, fields) => {
    const { draft, rules } = check(fields);
    expect(draft).toMatchObject(fields);
    expect(rules).toEqual([]);
  });

  test('of names, words and links those that can be stay', () => {
    const link = { rel: 'code', url: 'https://github.com/a/b', evidence: 'e' } as const;
    const { draft, rules } = check({
      authors: [{ literal: 'NVIDIA' }, { literal: ':' }, { given: 'Aarti', family: 'Basant' }],
      keywords: ['looms', 'x'.repeat(201)],
      links: [link, { ...link, url: 'ftp://a.test/' }],
      withdrawn: { date: '2099-01-01', reason: 'It halts.', kind: 'retracted' },
    });
    expect(draft).toMatchObject({
      authors: [{ literal: 'NVIDIA' }, { given: 'Aarti', family: 'Basant' }],
      keywords: ['looms'],
      links: [link],
      withdrawn: { reason: 'It halts.', kind: 'retracted' },
    });
    expect(rules).toHaveLength(4);
  });

  test('authors of whom none has a letter are no authors', () => {
    expect(check({ authors: [{ literal: ':' }, { literal: '42' }] }).draft).not.toHaveProperty('authors');
  });

  test('one fault of many records of a file is one message', () => {
    const drafts = Array.from({ length: 30 }, () => makeDraft({ issued: parsePaperDate('2099-01-01') }));
    const { diagnostics } = checkPlausible(drafts, dataDay);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message).toContain('29 more records');
    expect(diagnostics[0]?.places).toHaveLength(20);
  });
});

describe('the day of the data', () => {
  const find = (files: Partial<SavedFiles>) =>
    findDataDay({ drafts: [], dumps: [], years: [], fetched: {}, ...files });
  const saved = (file: string, day: string) => ({
    hf: { failures: [], periods: [{ period: day, saved: day, files: [file], records: 1 }] },
  });

  test('is that of the newest listing, fetch or file name, and no date of a paper', () => {
    const listing = makeDraft({ issued: parsePaperDate('2099-01-01') });
    const dump = { file: listing.file, day: { month: 12, day: 10 } };
    const years = [{ file: listing.file, year: 2025, from: 'settings' as const }];
    expect(find({ drafts: [listing], dumps: [dump], years })).toBe('2025-12-10');
    const fetched = makeDraft({
      file: 'seeds/hf/a.json',
      featured: '2099-01-01',
      asOf: '2099-01-01T00:00:00Z',
    });
    const both = { drafts: [listing, fetched], dumps: [dump], years };
    expect(find({ ...both, fetched: saved('hf/a.json', '2026-01-05') })).toBe('2026-01-05');
    const named = makeDraft({ file: 'seeds/2026-02-01-papers.json', issued: parsePaperDate('2099-01-01') });
    expect(find({ ...both, drafts: [listing, named] })).toBe('2026-02-01');
  });

  test('is the day that most records of a saved answer name', () => {
    const days = ['2025-10-01', '2025-10-01', '2099-01-01'];
    expect(find({ drafts: days.map((featured) => makeDraft({ featured })) })).toBe('2025-10-01');
  });

  test('is, where no file has one, the newest date that is not sixty years after all others', () => {
    const days = ['2015-01-01', '2024-06-01', '2025-10-06', '2099-01-01', '9999-12-31'];
    expect(find({ drafts: days.map((issued) => makeDraft({ issued: parsePaperDate(issued) })) })).toBe(
      '2025-10-06',
    );
  });

  test('is not moved by one date of the first journals', () => {
    const days = ['1665-01-01', '2025-10-01', '2025-10-06', '2099-01-01'];
    expect(find({ drafts: days.map((issued) => makeDraft({ issued: parsePaperDate(issued) })) })).toBe(
      '2025-10-06',
    );
  });

  test.each([
    [
      [2023, 2024, 9999],
      [2023, 2024],
    ],
    [
      [1665, 2024, 2025, 9999],
      [1665, 2024, 2025],
    ],
    [[1024, 2025], [1024]],
    [[2024], [2024]],
    [
      [1970, 2024],
      [1970, 2024],
    ],
    [[], []],
  ])('of %j no more than %j is believed', (values, kept) => {
    expect(dropOutliers(values, maxYearGap)).toEqual(kept);
  });
});

test('one date line of the year 9999 does not move the year of its page', () => {
  const { dump } = readText(
    listingHeading + listingRecord('Memory') + listingRecord('Search', 'We search.', 'Oct 1, 9999'),
  );
  expect(dump?.newestYear).toBe(2024);
});

test('a paper of the year 9999 is in no edition, and the day of the data stays', () => {
  const project = makeProject({
    'a.txt': listingHeading + listingRecord('Memory') + listingRecord('Search'),
    'b.jsonl': [
      { title: 'Late', abstract: 'A.', issued: '9999-12-31' },
      { title: 'Typo', abstract: 'B.', issued: '0025-10-01', authors: ['Ada Lovelace', ':'] },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  });
  const { papers, files, diagnostics } = ingestHere(project).result;
  const late = papers.filter(({ title }) => title === 'Late' || title === 'Typo');
  expect(late.map(({ issued }) => issued)).toEqual([undefined, undefined]);
  expect(late.map(({ authors }) => authors)).toEqual([undefined, [{ given: 'Ada', family: 'Lovelace' }]]);
  expect(diagnostics.filter(({ rule }) => rule === 'implausible')).toHaveLength(3);
  expect([...files].join('')).not.toContain('"9999');
});
