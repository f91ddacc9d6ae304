import { expect, test } from 'vitest';
import { readProse } from '#lib/prose/read-prose.ts';
import { hfListing } from '#lib/sources/readers/hf-listing.ts';
import { readSeeds } from '#src/files/read-seeds.ts';
import { corpus } from '../support/corpus.ts';
import { readCorpus } from './support/corpus.ts';
import { isAtLeast } from '#lib/schema/diagnostic.ts';

const seeds = readSeeds(corpus.seeds, 'seeds', 32).seeds;
const enrichment = readSeeds(`${corpus.content}/enrichment`, 'content/enrichment', 32).seeds;
const drafts = seeds.flatMap((seed) => hfListing.read(seed).drafts);
const { papers, counts, diagnostics, years } = readCorpus();
const lines = new Map([...seeds, ...enrichment].map(({ file, text }) => [file, text.split('\n')]));
const count = <T>(list: T[], test: (item: T) => boolean) => list.filter(test).length;
const fromListing = (paper: (typeof papers)[number], field: string) =>
  paper.records[paper.provenance[field] ?? -1]?.source === 'hf-listing';

test('the five seeds hold 292 records', () => {
  expect([seeds.length, drafts.length]).toEqual([5, 292]);
});

test.each([
  ['a date line', 273, count(drafts, ({ stated }) => stated !== undefined)],
  [
    'a date line without a year',
    118,
    count(drafts, ({ stated }) => stated !== undefined && stated.year === undefined),
  ],
  ['a number of comments', 64, count(drafts, ({ comments }) => comments !== undefined)],
  [
    'an organisation with a handle and a display name',
    11,
    count(
      drafts,
      ({ organization }) =>
        organization !== undefined &&
        !/\s/.test(organization.slug) &&
        organization.name !== organization.slug,
    ),
  ],
  ['a number of authors', 262, count(drafts, ({ authorCount }) => authorCount !== undefined)],
  [
    'no meta block',
    19,
    count(
      drafts,
      (draft) =>
        draft.stated === undefined && draft.authorCount === undefined && draft.organization === undefined,
    ),
  ],
  ['no abstract', 0, count(drafts, ({ abstract }) => abstract === '')],
])('records with %s: %i', (_name, wanted, found) => {
  expect(found).toBe(wanted);
});

test('the comments of all records are 175', () => {
  expect(drafts.reduce((sum, { comments }) => sum + (comments ?? 0), 0)).toBe(175);
});

test('organisations are read as handle and display name', () => {
  const found = new Set(
    drafts.flatMap(({ organization }) =>
      organization ? [`${organization.slug} / ${organization.name}`] : [],
    ),
  );
  expect([...found]).toContain('PEARLS-Lab / PEARLS Lab');
  expect([...found]).toContain('AI-at-Meta / Meta AI');
  expect([...found]).toContain('deepseek-ai / DeepSeek');
});

test('the report counts files, records, papers, merged and enriched', () => {
  expect(counts).toMatchObject({ files: 5, records: 292, papers: 273, merged: 19, enriched: 292 });
});

test.each([
  [
    'a date from a listing',
    254,
    count(papers, (paper) => paper.issued !== undefined && fromListing(paper, 'issued')),
  ],
  ['a number of comments', 58, count(papers, ({ comments }) => comments !== undefined)],
  ['an arXiv id', 273, count(papers, ({ arxivId }) => arxivId !== undefined)],
  ['names of authors', 271, count(papers, ({ authors }) => authors !== undefined && authors.length > 0)],
  ['a date to the day', 271, count(papers, ({ issued }) => issued?.precision === 'day')],
  ['a date to the month', 2, count(papers, ({ issued }) => issued?.precision === 'month')],
  [
    'an alias that is no id',
    273,
    count(papers, ({ aliases }) => aliases.length === 1 && !/^\d{4}\./.test(aliases[0] ?? '')),
  ],
])('papers with %s: %i', (_name, wanted, found) => {
  expect(found).toBe(wanted);
});

test('every dump is of 2025, one more than the newest year that it spells out', () => {
  expect(years.map(({ year, from }) => [year, from])).toEqual(
    Array.from({ length: 5 }, () => [2025, 'newest explicit year']),
  );
});

test('a paper of a month only takes the month from its arXiv id', () => {
  const undated = papers.filter(({ issued }) => issued?.precision === 'month');
  for (const { arxivId, issued, provenance } of undated) {
    expect(issued).toMatchObject({
      value: `20${String(arxivId).slice(0, 2)}-${String(arxivId).slice(2, 4)}`,
      origin: 'identifier',
    });
    expect(provenance['issued']).toBe(provenance['arxivId']);
  }
});

test('every record of every paper names lines that hold its title', () => {
  for (const { records, title } of papers) {
    expect(records.length).toBeGreaterThan(0);
    for (const { file, lines: range, source } of records) {
      const first = lines.get(file)?.[range[0] - 1] ?? '';
      if (source === 'hf-listing')
        expect(readProse(first.trim(), { markup: 'plain' }).plain.toLowerCase()).toBe(title.toLowerCase());
      else expect(first).toContain('"arxivId"');
    }
  }
});

test('every field that is set names the record that gave it, and that record has it', () => {
  const fields = [
    'title',
    'abstract',
    'authors',
    'authorCount',
    'organization',
    'issued',
    'comments',
    'arxivId',
    'doi',
    'categories',
  ] as const;
  for (const paper of papers) {
    expect(Object.keys(paper.provenance).sort()).toEqual(
      fields.filter((field) => paper[field] !== undefined && paper[field] !== '').sort(),
    );
    for (const index of Object.values(paper.provenance)) expect(paper.records[index]).toBeDefined();
  }
});

test('every listing record lies in exactly one paper', () => {
  const places = papers.flatMap(({ records }) =>
    records
      .filter(({ source }) => source === 'hf-listing')
      .map((record) => `${record.file}:${String(record.lines[0])}`),
  );
  expect(places.sort()).toEqual(drafts.map((draft) => `${draft.file}:${String(draft.lines[0])}`).sort());
});

test('the lines of each record end where the next begins at the latest, and reach the end of their abstract', () => {
  for (const draft of drafts) {
    const text = (lines.get(draft.file) ?? []).slice(draft.lines[0] - 1, draft.lines[1]).join('\n');
    expect(text.replace(/\s+/g, ' ')).toContain(draft.abstract.replace(/\s+/g, ' '));
    if (draft.stated) expect(text.trim().endsWith(draft.stated.text)).toBe(true);
  }
});

test('the seeds give no error, and every diagnostic names a line that exists', () => {
  expect(diagnostics.filter(({ severity }) => isAtLeast(severity, 'record-set-aside'))).toEqual([]);
  for (const { places } of diagnostics) {
    expect(places.length).toBeGreaterThan(0);
    for (const { file, line } of places) expect(lines.get(file)?.[line - 1]).toBeDefined();
  }
});
