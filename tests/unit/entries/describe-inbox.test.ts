import { expect, test } from 'vitest';
import { describeInbox } from '#lib/entries/describe-inbox.ts';
import { groupInbox } from '#lib/entries/group-inbox.ts';
import type { SeedSummary } from '#lib/schema/derived.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { diagnose } from '#lib/schema/rules.ts';
import { decodeSeed } from '#lib/sources/decode-seed.ts';
import { readSeed, type SeedReading } from '#lib/sources/read-seeds.ts';
import { seedSources } from '#lib/sources/sources.ts';

const at = (file: string, line = 1) => ({ file, line, column: 1 });
const nothing = { papers: [], years: [], diagnostics: [] };

function describe(files: Record<string, string>): SeedSummary[] {
  const decoded = Object.entries(files).map(([file, text]) => decodeSeed(`seeds/${file}`, Buffer.from(text)));
  const diagnostics = decoded.flatMap((part) => part.diagnostics);
  const whole = decoded.filter((part) => part.diagnostics.length === 0);
  const readings = whole.map(({ seed }) => readSeed(seed, seedSources));
  return describeInbox({
    readings,
    years: [],
    papers: [],
    diagnostics: [...diagnostics, ...readings.flatMap((reading) => reading.diagnostics)],
  });
}

test('a seed is summed up with its day, its year and where the year came from', () => {
  const drafts: Draft[] = [];
  const readings: SeedReading[] = [
    {
      file: 'seeds/a.txt',
      source: 'hf-listing',
      recognised: { format: 'Listing', exporter: 'Firefox', records: 0, taken: [], left: [] },
      drafts,
      diagnostics: [],
      dump: { file: 'seeds/a.txt', day: { month: 2, day: 3 } },
    },
    { file: 'seeds/b.txt', drafts, diagnostics: [] },
  ];
  const years = [{ file: 'seeds/a.txt', year: 2025, from: 'settings' as const }];
  const empty = { records: 0, papers: 0, setAside: 0, more: 0 };
  expect(describeInbox({ ...nothing, readings, years })).toEqual([
    {
      file: 'seeds/a.txt',
      source: 'hf-listing',
      recognised: 'Listing from Firefox',
      ...empty,
      day: '--02-03',
      year: 2025,
      yearFrom: 'settings',
    },
    { file: 'seeds/b.txt', ...empty },
  ]);
});

test('a damaged record is counted and told with its line, and the others are records', () => {
  const entry = (key: string) => `@article{${key}, title = {${key}}, abstract = {A}}\n`;
  const [summary] = describe({ 'a.bib': `${entry('a')}${entry('b').replace('{A}', '{A')}${entry('c')}` });
  expect(summary).toMatchObject({ recognised: 'BibTeX', records: 2, setAside: 1, more: 0 });
  expect(summary?.todo).toMatchObject({ line: 2, hint: expect.stringContaining('Close it') as string });
  expect(summary).not.toHaveProperty('refused');
});

test('a file that no reader got is in the inbox, named and refused, in the order of the names', () => {
  const inbox = describe({
    'b.pdf': '%PDF-1.7\n',
    'a.ris': 'TY  - JOUR\nTI  - T\nAB  - A\nER  - \n',
    'c.opml': '<opml/>',
  });
  expect(inbox.map(({ file, recognised, refused }) => [file, recognised, refused])).toEqual([
    ['seeds/a.ris', 'RIS', undefined],
    ['seeds/b.pdf', 'PDF', true],
    ['seeds/c.opml', 'OPML list of feeds', true],
  ]);
  expect(inbox[0]).not.toHaveProperty('todo');
  expect(inbox[1]?.todo).not.toHaveProperty('line');
});

test('the gravest point is told and the others are counted; notes ask for nothing', () => {
  const diagnostics: Diagnostic[] = [
    diagnose('merged', { message: 'One.', places: [at('seeds/a', 1)] }),
    diagnose('bad-date', { message: 'Two.', places: [at('seeds/b', 2), at('seeds/a', 3)] }),
    diagnose('no-title', { message: 'Three.', places: [at('seeds/a', 4)] }),
    diagnose('bad-mdx', { message: 'Four.', places: [at('content/notes/a.mdx', 1)] }),
    diagnose('bad-address', { message: 'Five.', places: [at('content/notes/b.mdx', 1)] }),
  ];
  const readings = ['seeds/a', 'seeds/b'].map((file) => ({ file, drafts: [], diagnostics: [] }));
  const inbox = describeInbox({ ...nothing, readings, diagnostics });
  expect(inbox.map(({ file, todo, more, setAside }) => [file, todo, more, setAside])).toEqual([
    ['seeds/a', { line: 4, message: 'Three.' }, 1, 1],
    ['seeds/b', { line: 2, message: 'Two.' }, 0, 0],
  ]);
});

test('a paper counts once for each file that has records of it', () => {
  const record = (file: string) => ({ source: 'ris', file, lines: [1, 2] as [number, number] });
  const papers = [
    { records: [record('seeds/a'), record('seeds/a'), record('seeds/b')] },
    { records: [record('seeds/a')] },
  ] as Parameters<typeof describeInbox>[0]['papers'];
  const readings = ['seeds/a', 'seeds/b'].map((file) => ({ file, drafts: [], diagnostics: [] }));
  expect(describeInbox({ ...nothing, readings, papers }).map((seed) => seed.papers)).toEqual([2, 1]);
});

const seed = (file: string, rest: Partial<SeedSummary> = {}): SeedSummary => ({
  file,
  recognised: 'RIS',
  records: 2,
  papers: 1,
  setAside: 0,
  more: 0,
  ...rest,
});

test('a short inbox lists every file; a long one those that ask for something, and sums up the rest', () => {
  const asking = seed('seeds/hf/2.json', { todo: { message: 'M.' } });
  const inbox = [seed('seeds/a'), seed('seeds/hf/1.json'), asking, seed('seeds/hf/3.json')];
  expect(groupInbox(inbox, 4)).toEqual({ files: inbox, groups: [] });
  expect(groupInbox(inbox, 3)).toEqual({
    files: [seed('seeds/a'), asking],
    groups: [{ folder: 'seeds/hf', recognised: 'RIS', files: 2, records: 4 }],
  });
});
