import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rowOf } from '#src/files/file-classes.ts';
import {
  ingest,
  ingestHere,
  listingHeading,
  listingRecord,
  makeProject,
  processTimeout,
  readGenerated,
  snapshot,
} from '../support/ingest.ts';
import { readFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { isBroken } from '#lib/schema/count-severities.ts';
import { exitCodeOf } from '#scripts/command/exit-codes.ts';
import { expectedStages } from '#src/ingest/progress-stages.ts';
import { corpus } from '../../support/corpus.ts';

const timeout = processTimeout;
const good = listingHeading + listingRecord('Memory');
const papersOf = (content: string) => readdirSync(join(content, 'papers')).sort();
const isMemory = [expect.stringMatching(/^memory-[0-9a-f]{6}\.mdx$/)];

test(
  'two seeds of the corpus give 47 entries, a second run changes no byte, and nothing is left to do',
  { timeout },
  async () => {
    const root = temporaryFolder();
    const project = { seeds: join(root, 'seeds'), content: join(root, 'content') };
    mkdirSync(project.seeds);
    for (const name of ['000_0f9836cbc8bcb7e0.txt', '004_e92111b3c248ad9f.txt'])
      cpSync(join(corpus.seeds, name), join(project.seeds, name));
    cpSync(corpus.content, project.content, { recursive: true });
    const first = await ingest(project);
    expect([first.code, papersOf(project.content).length]).toEqual([0, 47]);
    expect(first.err.match(/^ingest: /gm)?.length).toBe(expectedStages);
    const before = snapshot(project.content);
    const second = await ingest(project);
    expect(second.code).toBe(0);
    expect(second.out).toContain('written 0 · removed 0');
    expect(snapshot(project.content)).toEqual(before);
    expect((await ingest(project, '--check')).code).toBe(0);
    expect(
      Object.keys(before).filter((path) => path.split('/').some((part) => part.startsWith('.'))),
    ).toEqual([]);
  },
);

test(
  'the same seeds give the same bytes from another folder, in another order of files and another time zone',
  { timeout },
  async () => {
    const seeds = {
      'a.txt': good,
      'b.txt':
        listingHeading +
        listingRecord('Search') +
        listingRecord('memory.', 'We propose Memory.', 'Oct 2, 2024'),
      'sub/c.txt': listingRecord('记忆'),
    };
    const one = makeProject(seeds);
    const other = makeProject(Object.fromEntries(Object.entries(seeds).reverse()));
    expect((await ingest(one)).code).toBe(0);
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati';
    try {
      expect((await ingest(other)).code).toBe(0);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
    expect(readFolder(other.content)).toEqual(readFolder(one.content));
    expect(Object.values(readFolder(one.content)).join('\n')).not.toContain(one.root);
  },
);

test.each<[string, (papers: string, entry: string) => void]>([
  [
    'is edited',
    (papers, entry) => {
      writeFileSync(join(papers, entry), `${readFileSync(join(papers, entry), 'utf8')} `);
    },
  ],
  [
    'is removed',
    (papers, entry) => {
      rmSync(join(papers, entry));
    },
  ],
  [
    'has another name',
    (papers, entry) => {
      renameSync(join(papers, entry), join(papers, 'x.mdx'));
    },
  ],
  [
    'has a stale neighbour',
    (papers) => {
      writeFileSync(join(papers, 'stale\u001b[31m.mdx'), '');
    },
  ],
])(
  '--check fails and changes nothing when an entry %s, and a run repairs it',
  { timeout },
  async (_name, spoil) => {
    const project = makeProject({ 'a.txt': good });
    ingestHere(project);
    const clean = readGenerated(project.content);
    spoil(join(project.content, 'papers'), papersOf(project.content)[0] ?? '');
    const spoilt = snapshot(project.content);
    const check = await ingest(project, '--check');
    expect(check.code).toBe(1);
    expect(check.err).toContain('The generated files are not up to date: papers/');
    expect(check.err).not.toContain('\u001b');
    expect(snapshot(project.content)).toEqual(spoilt);
    ingestHere(project);
    expect(readGenerated(project.content)).toEqual(clean);
  },
);

test('an entry goes when its seed goes and its removal is allowed', { timeout }, async () => {
  const project = makeProject({ 'a.txt': good, 'b.txt': listingRecord('Search') });
  ingestHere(project);
  rmSync(join(project.seeds, 'b.txt'));
  const before = snapshot(project.content);
  const refused = await ingest(project);
  expect(refused.code).toBe(1);
  expect(refused.out).toMatch(
    /^content\/papers\/search-\w+\.mdx:1:1 broken would-remove {2}One paper would be removed.*: search-\w+\.$/m,
  );
  expect(refused.out).toContain('--allow-removal');
  expect((await ingest(project, '--check')).code).toBe(1);
  expect(snapshot(project.content)).toEqual(before);
  const allowed = await ingest(project, '--allow-removal');
  expect([allowed.code, allowed.out]).toEqual([0, expect.stringMatching(/ note removed .*: search-\w+\.$/m)]);
  expect(allowed.out).toContain('removed 1');
  expect(papersOf(project.content)).toEqual(isMemory);
});

test.each([
  ['empty', ''],
  ['with a header only', listingHeading],
])('a file that is %s in place of the only seed changes nothing, whatever is allowed', (_name, text) => {
  const project = makeProject({ 'a.txt': good });
  ingestHere(project);
  const before = snapshot(project.content);
  writeFileSync(join(project.seeds, 'a.txt'), text);
  const { report, result } = ingestHere(project, { allowRemoval: true });
  expect(isBroken(result.diagnostics)).toBe(true);
  expect(report).toMatch(/^seeds:1:1 broken no-papers /m);
  expect(report).toMatch(/ would-remove .*: memory-\w+\.$/m);
  expect(report).toMatch(/^seeds\/a\.txt:/m);
  expect(snapshot(project.content)).toEqual(before);
});

test('hand-written files are never touched', { timeout }, () => {
  const project = makeProject();
  for (const folder of ['notes', 'editions']) {
    mkdirSync(join(project.content, folder));
    writeFileSync(join(project.content, folder, 'x.mdx'), 'mine');
  }
  const mine = () =>
    Object.fromEntries(
      Object.entries(snapshot(project.content)).filter(
        ([path]) => rowOf(`content/${path}`)?.class === 'input',
      ),
    );
  const before = mine();
  ingestHere(project);
  expect(mine()).toEqual(before);
});

test('--strict fails on a warning, and writes all the same', { timeout }, async () => {
  const project = makeProject({
    'a.txt': listingHeading + listingRecord('Memory', 'We propose it.', 'Feb 30'),
  });
  expect((await ingest(project, '--check')).code).toBe(1);
  const strict = await ingest(project, '--strict');
  expect(strict.code).toBe(1);
  expect(strict.out).toMatch(/^seeds\/a\.txt:19:1 warning bad-date {2}/m);
  expect(papersOf(project.content)).toEqual(isMemory);
  expect((await ingest(project)).code).toBe(0);
});

test('--strict passes when there are notes only', { timeout }, async () => {
  const strict = await ingest(makeProject({ 'a.txt': good, 'b.txt': good }), '--strict');
  expect([strict.code, strict.out.includes(' note merged ')]).toEqual([0, true]);
});

test(
  '--json prints the report as JSON and nothing else, without a control character',
  { timeout },
  async () => {
    const { code, out } = await ingest(
      makeProject({ 'a.txt': listingHeading + listingRecord('Mem\u001b[31m\u009b\u007fory\u202e') }),
      '--json',
    );
    expect(code).toBe(0);
    const report = JSON.parse(out) as { diagnostics: unknown[] };
    expect(report).toMatchObject({
      counts: { files: 1, records: 1, papers: 1, merged: 0, enriched: 0 },
      years: [{ file: 'seeds/a.txt', from: 'newest explicit year' }],
    });
    expect(report.diagnostics[0]).toMatchObject({
      severity: 'warning',
      rule: 'unshowable-characters',
      places: [
        { file: 'seeds/a.txt', line: 13, column: 4 },
        { file: 'seeds/a.txt', line: 13, column: 14 },
      ],
    });
    expect(out).not.toMatch(/(?!\n)\p{Cc}/u);
  },
);

test('no control character of a seed or of its name reaches the terminal', { timeout }, async () => {
  const evil = '\u001b]0;owned\u0007\u009b31m';
  const { out, err } = await ingest(
    makeProject({
      [`a${evil}.txt`]: listingHeading + listingRecord(`Memory ${evil}`, `Text ${evil}.`, `Feb ${evil}`),
      'b.txt': `prose ${evil}`,
    }),
  );
  expect(`${out}${err}`).not.toMatch(/(?!\n)\p{Cc}/u);
  expect(out).toContain('\\x1b]0;owned\\x07\\x9b31m');
});

test.each<[string, (seeds: string) => void, RegExp]>([
  [
    'does not exist',
    (seeds) => {
      rmSync(seeds, { recursive: true });
    },
    /^ingest: The folder of seeds, .*, does not exist\. Create it or name another with --seeds\.$/,
  ],
  [
    'is empty',
    (seeds) => {
      rmSync(join(seeds, 'a.txt'));
    },
    /^ingest: The folder of seeds, .*, is empty\. Put at least one saved page into it; nothing was changed\.$/,
  ],
  [
    'is a file',
    (seeds) => {
      rmSync(seeds, { recursive: true });
      writeFileSync(seeds, 'x');
    },
    /^ingest: [^\n]*ENOTDIR[^\n]*$/,
  ],
])(
  'a folder of seeds that %s is said so in one line, and no entry is removed',
  { timeout },
  async (_name, spoil, message) => {
    const project = makeProject({ 'a.txt': good });
    ingestHere(project);
    spoil(project.seeds);
    const before = snapshot(project.content);
    const { code, out, err } = await ingest(project);
    expect([code, out]).toEqual([1, '']);
    expect(err.trim()).toMatch(message);
    expect(snapshot(project.content)).toEqual(before);
  },
);

test.each<[string, string | Uint8Array, RegExp]>([
  [
    'of an unknown format',
    'Dear reader, no paper here.\n',
    /^seeds\/bad\.txt:1:1 file-set-aside unknown-format {2}No reader recognises/m,
  ],
  ['that is empty', '', /^seeds\/bad\.txt:1:1 warning empty-file {2}The file is empty: /m],
  [
    'that is binary',
    Uint8Array.from({ length: 500 }, (_, index) => index % 3),
    /^seeds\/bad\.txt:1:1 file-set-aside binary-file {2}/m,
  ],
])(
  'a seed %s is reported with its place, and the others are written',
  { timeout },
  (_name, text, message) => {
    const project = makeProject({ 'a.txt': good, 'bad.txt': text });
    expect(ingestHere(project).report).toMatch(message);
    expect(papersOf(project.content)).toEqual(isMemory);
  },
);

test(
  'a seed over the limit is set aside, the others are written, and only --strict fails',
  { timeout },
  async () => {
    const project = makeProject({ 'a.txt': good, 'big.txt': listingRecord('Search').padEnd(2001) });
    writeFileSync(join(project.content, 'settings.yaml'), 'maxSeedMegabytes: 0.002\n');
    const { code, out } = await ingest(project);
    expect(code).toBe(0);
    expect((await ingest(project, '--strict')).code).toBe(1);
    expect(out).toMatch(/^seeds\/big\.txt:1:1 file-set-aside seed-too-large {2}.*more than the 0\.002 MB/m);
    expect(papersOf(project.content)).toEqual(isMemory);
  },
);

test('an empty seed among others fails --strict only', { timeout }, async () => {
  const project = makeProject({ 'a.txt': good, 'empty.txt': '' });
  expect((await ingest(project)).code).toBe(0);
  const strict = await ingest(project, '--strict');
  expect([strict.code, strict.out]).toEqual([
    1,
    expect.stringMatching(/^seeds\/empty\.txt:1:1 warning empty-file /m),
  ]);
});

test('what systems and programs leave among the seeds is passed over with a note', () => {
  const bytes = Uint8Array.from({ length: 500 }, (_, index) => index % 3);
  const left = ['.DS_Store', 'Thumbs.db', '__MACOSX/a.txt', 'desktop.ini', 'sub/._a.txt', 'sub/~$a.docx'];
  const clean = makeProject({ 'a.txt': good });
  const littered = makeProject({ 'a.txt': good, ...Object.fromEntries(left.map((name) => [name, bytes])) });
  ingestHere(clean);
  const { result } = ingestHere(littered);
  expect(result.counts.files).toBe(1);
  expect(result.diagnostics).toMatchObject(
    left.map((name) => ({ severity: 'note', rule: 'system-file', places: [{ file: `seeds/${name}` }] })),
  );
  expect(readFolder(littered.content)).toEqual(readFolder(clean.content));
});

test('a seed that is a link is read, and one that leads nowhere is an error', { timeout }, () => {
  const project = makeProject({ 'a.txt': good });
  writeFileSync(join(project.root, 'outside.txt'), listingRecord('Search'));
  symlinkSync(join(project.root, 'outside.txt'), join(project.seeds, 'link.txt'));
  symlinkSync(join(project.root, 'nowhere.txt'), join(project.seeds, 'broken.txt'));
  expect(ingestHere(project).report).toMatch(/^seeds\/broken\.txt:1:1 file-set-aside unreadable {2}/m);
  expect(papersOf(project.content)).toHaveLength(2);
});

test('a link to the folder around it is one error, and what it leads to is read once', { timeout }, () => {
  const project = makeProject({ 'a.txt': good });
  mkdirSync(join(project.seeds, 'below'));
  symlinkSync('..', join(project.seeds, 'below/loop'));
  const { report, result } = ingestHere(project);
  expect(report).toMatch(/^seeds\/below\/loop:1:1 file-set-aside unreadable {2}This is a link to a folder/m);
  expect(result.counts).toMatchObject({ records: 1, papers: 1 });
});

test.each([
  ['settings.yaml', 'title: [\n', /^content\/settings\.yaml:\d+:\d+ broken bad-settings {2}/m],
  ['settings.yaml', 'homeRows: none\n', /^content\/settings\.yaml:1:11 broken bad-settings {2}“homeRows”: /m],
  [
    'settings.yaml',
    'colour: red\n',
    /^content\/settings\.yaml:1:9 broken bad-settings {2}“colour” is no option\./m,
  ],
  ['topics/x.mdx', 'no front matter\n', /^content\/topics\/x\.mdx:1:1 broken bad-settings {2}/m],
  [
    'topics/x.mdx',
    '---\ntitle: X\n---\n',
    /^content\/topics\/x\.mdx:\d+:\d+ broken bad-settings {2}“color” is missing\./m,
  ],
  [
    'topics/x.mdx',
    '---\ntitle: X\nink: moss\n---\n',
    /^content\/topics\/x\.mdx:3:\d+ broken bad-settings {2}“ink” is no option\.\s+Write “color:” instead/m,
  ],
  ['topics/x.mdx', '---\ntitel: X\n---\n', /^content\/topics\/x\.mdx:2:\d+ broken .*“titel” is no option\./m],
])(
  'a mistake in %s (%j) is told with its place, and nothing is written',
  { timeout },
  (path, text, message) => {
    const project = makeProject({ 'a.txt': good });
    writeFileSync(join(project.content, path), text);
    const before = snapshot(project.content);
    expect(ingestHere(project).report).toMatch(message);
    expect(snapshot(project.content)).toEqual(before);
  },
);

test('a mistake in a line of enrichment is reported with its place, and the papers are written', () => {
  const project = makeProject({ 'a.txt': good });
  mkdirSync(join(project.content, 'enrichment'));
  writeFileSync(join(project.content, 'enrichment/x.jsonl'), '{"title":"T","arxivId":"2510.00001"}\n');
  expect(ingestHere(project).report).toMatch(
    /^content\/enrichment\/x\.jsonl:1:1 record-set-aside bad-enrichment {2}/m,
  );
  expect(papersOf(project.content)).toEqual(isMemory);
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'a seed named %s is read like any other',
  { timeout },
  (name) => {
    const project = makeProject({
      [name]:
        listingHeading +
        listingRecord('Memory', 'We propose it.', 'Oct 1, 2024') +
        listingRecord('Search', 'We search.', 'Oct 1'),
    });
    expect(ingestHere(project).result).toMatchObject({
      years: [{ file: `seeds/${name}`, year: 2025 }],
      diagnostics: [],
    });
  },
);

test('the year of the settings goes by the file name', { timeout }, () => {
  const project = makeProject({ 'sub/a.txt': listingRecord('Memory', 'We propose it.', 'Oct 1') });
  writeFileSync(join(project.content, 'settings.yaml'), 'dumpYears: { a.txt: 2019 }\n');
  expect(ingestHere(project).report).toContain(
    'seeds/sub/a.txt: dates without a year are of 2019 (settings)',
  );
  expect(readFileSync(join(project.content, 'papers', papersOf(project.content)[0] ?? ''), 'utf8')).toContain(
    'issued: "2019-10-01"',
  );
});

test('an unknown option is reported in one line', { timeout }, async () => {
  const { code, out, err } = await ingest(makeProject(), '--fast');
  expect([code, out]).toEqual([1, '']);
  expect(err.trim()).toMatch(/^ingest: [^\n]*--fast[^\n]*$/);
});

test('--help explains every option', { timeout }, async () => {
  const { code, out } = await ingest(makeProject(), '--help');
  expect(code).toBe(0);
  for (const option of ['--seeds', '--content', '--check', '--strict', '--json'])
    expect(out).toContain(option);
});

test('a file in place of the folder of entries is reported in one line, and stays', { timeout }, async () => {
  const project = makeProject({ 'a.txt': good });
  writeFileSync(join(project.content, 'papers'), 'mine');
  const { code, err } = await ingest(project);
  expect(code).toBe(1);
  expect(err.trim().split('\n').at(-1)).toMatch(/^ingest: .*papers/);
  expect(readFileSync(join(project.content, 'papers'), 'utf8')).toBe('mine');
  expect(existsSync(join(project.content, '.ingest.lock'))).toBe(false);
});

test('strangers among the seeds stop nothing: each is in the inbox with its name, and the papers are written', () => {
  const project = makeProject({
    'a.txt': good,
    'paper.pdf': '%PDF-1.7\n',
    'Thumbs.db': 'x',
    'feeds.opml': '<opml/>',
  });
  const { result } = ingestHere(project);
  expect([papersOf(project.content), exitCodeOf(result.diagnostics)]).toEqual([isMemory, 0]);
  expect(
    result.inbox.map(({ file, recognised, records, refused }) => [file, recognised, records, refused]),
  ).toEqual([
    ['seeds/a.txt', 'Hugging Face listing', 1, undefined],
    ['seeds/feeds.opml', 'OPML list of feeds', 0, true],
    ['seeds/paper.pdf', 'PDF', 0, true],
  ]);
  expect(readGenerated(project.content)['derived/seeds.json']).toContain('"recognised":"PDF"');
});
