import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SearchManifest } from '#lib/search/manifest.ts';
import { numberWords } from '#lib/search/number-words.ts';
import { readPieces } from '#lib/search/read-pieces.ts';
import { indexSearch } from '#scripts/build/index-search.ts';
import { encodeCbor } from '#lib/search/cbor-writer.ts';
import { toPagefindMeta } from '#lib/search/index-list.ts';
import { decodeCbor } from '#scripts/build/search/cbor-reader.ts';
import { buildWords } from '#scripts/build/search/build-words.ts';
import { indexSample, isKnownForm } from '#scripts/build/search/known-form.ts';
import { pack, unpackValue, type IndexFiles } from '#scripts/build/search/pagefind-files.ts';
import { readIndex } from '#scripts/build/search/read-index.ts';
import type { SearchRecord } from '#lib/search/search-record.ts';
import type { IndexRecord } from '#scripts/build/search/index-folder.ts';
import { listFiles } from '#src/files/read-files.ts';
import { noMemory, type Carry } from '#src/ingest/memory.ts';
import { runs } from '../support/runs.ts';
import { searchRecord } from '../search/records.ts';

let out = '';

beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'offprint-index-'));
});

afterEach(() => {
  rmSync(out, { recursive: true, force: true });
});

const input = {
  papers: [
    searchRecord('1', { title: 'A paper', abstract: 'Its abstract.' }),
    searchRecord('2', { title: 'Une autre', abstract: 'Son résumé.' }),
  ],
  topics: [],
  pages: [],
};

function readManifest(): SearchManifest {
  return JSON.parse(readFileSync(join(out, 'pagefind/manifest.json'), 'utf8')) as SearchManifest;
}

test('every paper has its row, and the same papers make the same index', async () => {
  await indexSearch(out, input, 'en', noMemory.carry);
  const { folder, papers } = readManifest();
  expect(papers).toBe(2);
  expect(readdirSync(join(out, 'pagefind', folder, 'papers'))).toEqual(['0.gz', '1.gz']);
  await indexSearch(out, input, 'en', noMemory.carry);
  expect(readManifest().folder).toBe(folder);
});

test('another index has another folder, and the old one is gone', async () => {
  await indexSearch(out, input, 'en', noMemory.carry);
  const { folder } = readManifest();
  await indexSearch(out, { ...input, papers: input.papers.slice(1) }, 'en', noMemory.carry);
  expect(readManifest().folder).not.toBe(folder);
  expect(readdirSync(join(out, 'pagefind')).sort()).toEqual([readManifest().folder, 'manifest.json'].sort());
});

/** Keeps what each stage leaves, as a memory on disk does. */
function rememberStages(known: Record<string, unknown> = {}): {
  carry: Carry;
  known: Record<string, unknown>;
} {
  const carry: Carry = <State, Result>(
    stage: string,
    run: (before: State | undefined) => { kept: State | undefined; result: Result },
  ) => {
    const { kept, result } = run(structuredClone(known[stage]) as State | undefined);
    known[stage] = structuredClone(kept);
    return result;
  };
  return { carry, known };
}

/** An edit of the papers: one that is new, changed or gone, or has another alias. */
type Edit = (papers: readonly SearchRecord[]) => SearchRecord[];

const anyEdit = fc
  .record({
    kind: fc.constantFrom('add', 'change', 'remove', 'alias', 'note'),
    at: fc.nat(1000),
    title: fc.array(fc.constantFrom('ToolRL:', 'self-play', 'tool', 'RL', 'Agents')),
    abstract: fc.array(
      fc.constantFrom(
        'selfplay',
        'self-play',
        'sel-fplay',
        'on-line',
        'online',
        'process reward models (PRMs)',
        'PRM',
      ),
    ),
    authors: fc.array(fc.constantFrom('Wei Li', 'W. Li', 'Anca D Dragan', 'Anca Dragan', 'Li Wei'), {
      maxLength: 3,
    }),
  })
  .map(({ kind, at, title, abstract, authors }): Edit => (papers) => {
    const place = at % (papers.length + 1);
    const old = papers[place];
    const made = searchRecord(`2601.${String(at)}`, {
      title: title.join(' '),
      abstract: abstract.join(' '),
      authors,
    });
    if (kind === 'add') return papers.toSpliced(place, 0, made);
    if (!old) return [...papers];
    if (kind === 'remove') return papers.toSpliced(place, 1);
    if (kind === 'alias') return papers.with(place, { ...old, ids: [`alias-${String(at)}`] });
    if (kind === 'note') return papers.with(place, { ...old, row: { ...old.row, note: made.row.abstract } });
    return papers.with(place, { ...made, row: { ...made.row, id: old.row.id } });
  });

test('an index that follows others has the same bytes as one that is made anew', async () => {
  const first = rememberStages();
  await indexSearch(out, { ...input, papers: [] }, 'en', first.carry);
  const { engine } = first.known;
  const read = () => {
    const { folder } = readManifest();
    const files = listFiles(join(out, 'pagefind')).map((path) => [
      path,
      readFileSync(join(out, 'pagefind', path), 'latin1'),
    ]);
    return { folder, files };
  };
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(anyEdit, { maxLength: 6 }), { maxLength: 4 }), async (weeks) => {
      const { carry } = rememberStages({ engine });
      let papers = [...input.papers];
      let last: IndexRecord | undefined;
      for (const edits of [[], ...weeks]) {
        papers = edits.reduce<SearchRecord[]>((all, edit) => edit(all), papers);
        ({ record: last } = await indexSearch(out, { ...input, papers }, 'en', carry, last));
      }
      const followed = read();
      rmSync(join(out, 'pagefind'), { recursive: true });
      await indexSearch(out, { ...input, papers }, 'en', rememberStages({ engine }).carry);
      expect(followed).toEqual(read());
    }),
    runs(7),
  );
});

test('a site without papers has an empty index', async () => {
  await indexSearch(out, { papers: [], topics: [], pages: [] }, 'en', noMemory.carry);
  expect(readManifest().papers).toBe(0);
});

test.each([
  [0],
  [23],
  [24],
  [255],
  [256],
  [65536],
  [-1],
  [-25],
  [-300],
  ['a'],
  ['ǃ'.repeat(30)],
  [[[1, ['x']], []]],
])('the value %j is read as it was written', (value) => {
  expect(decodeCbor(encodeCbor(value))).toEqual(value);
});

/** The files of an index of the two papers, as Pagefind's program finds them. */
async function buildFiles(sample: IndexFiles) {
  const files: IndexFiles = new Map();
  const told = await buildWords(
    numberWords(readPieces(input.papers), 'en'),
    'en',
    (path, content, encode) => files.set(path, encode ? encode(content) : content),
    noMemory.carry,
    sample,
  );
  return { files, ...told };
}

test('the index has the form that Pagefind gives it', async () => {
  const sample = await indexSample();
  expect(isKnownForm(sample)).toBe(true);
  const { files, warning } = await buildFiles(sample);
  expect(warning).toBeUndefined();
  const list = Buffer.from(files.get('index.txt') ?? []).toString('utf8');
  const { words, pages } = readIndex(new Map(files).set('.pf_meta', toPagefindMeta(list, 2)));
  expect(pages.map(([name]) => name)).toEqual(['0', '1']);
  expect(() => toPagefindMeta('<!doctype html>\n<p>Not found', 2)).toThrow('not 2');
  expect(words.map(([word]) => word)).toContain('paperǃt');
  const [script, own] = [files.get('pagefind.js'), sample.get('pagefind.js')];
  expect(script?.length).toBeLessThan((own?.length ?? 0) * 0.9);
  expect(Buffer.from(script ?? []).toString()).toMatch(/export\{.*\bcreateInstance\b/);
});

test('an index in another form than the known one is published as Pagefind made it, and told', async () => {
  const sample = await indexSample();
  const [path = ''] = [...sample.keys()].filter((name) => name.endsWith('.pf_meta'));
  for (const changed of [pack(encodeCbor(['2.0.0', 'other'])), Buffer.from('no archive')]) {
    const { files, numbers, warning } = await buildFiles(new Map(sample).set(path, changed));
    expect(warning).toContain('unknown form');
    const { pages } = readIndex(files);
    expect(pages.map(([name]) => numbers?.[name]).sort()).toEqual([0, 1]);
  }
  expect(isKnownForm(sample)).toBe(true);
});

test('what is no file of an index is an error', () => {
  expect(() => unpackValue(Buffer.from('no archive'))).toThrow();
});
