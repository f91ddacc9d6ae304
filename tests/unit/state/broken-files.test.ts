import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkState } from '#src/files/check-state.ts';
import { findBroken } from '#src/files/hand-written.ts';
import {
  ingest,
  ingestHere,
  makeProject,
  processTimeout,
  snapshot,
  type Project,
} from '../support/ingest.ts';

const mark = '<<<<<<< HEAD\n';
const log = 'log/changes.json';
const restore = (file: string) => `git checkout HEAD -- ${file}`;

function spoil(project: Project, path: string, text: string | Uint8Array): void {
  const target = join(path.startsWith('seeds/') ? project.root : project.content, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

const set = (date: string) => `{"date":"${date}","new":[],"revised":[],"withdrawn":[],"code":[]}`;

test.each<[string, string, string | Uint8Array, string]>([
  [
    'marks of a merge',
    log,
    `[\n${mark}${set('2025-10-01')}\n=======\n>>>>>>> theirs\n]\n`,
    ':2:1: Git could not',
  ],
  ['JSON without its end', log, `[\n${set('2025-10-01')},\n`, ':3:1: '],
  ['an empty file', log, '', ':1:1: '],
  ['another shape', log, '[\n{"date":"2025-10-01"}\n]\n', ':2:1: “0.new” is missing.'],
  ['a day that does not exist', log, `[\n${set('2025-13-01')}\n]\n`, ':2:9: “0.date”: '],
  ['a key twice', log, `[{"date":"2025-10-02",${set('2025-10-01').slice(1)}]\n`, ':1:23: '],
  ['bytes that are no UTF-8', log, Uint8Array.of(0x5b, 0x0a, 0xff, 0x5d), ':2:1: The file is not UTF-8'],
  ['UTF-16', log, Buffer.from('\ufeff[]\n', 'utf16le'), ':1:1: The file is not UTF-8'],
  ['marks of a merge', 'seeds/.fetch.json', `{\n${mark}}\n`, ':2:1: Git could not'],
  ['a key of a prototype', 'seeds/.fetch.json', '{"hf":{},\n"__proto__":{}}\n', ':2:1: '],
  ['a source twice', 'seeds/.fetch.json', '{"hf":{},\n"hf":{}}\n', ':2:1: '],
  ['a line that is cut', 'enrichment/openalex.jsonl', '{"from":"openalex"\n', ':1:'],
])(
  '%s in the state file %s stop the run, name place and remedy, and change nothing',
  (_what, path, text, at) => {
    const project = makeProject();
    ingestHere(project);
    spoil(project, path, text);
    const file = path.startsWith('seeds/') ? path : `content/${path}`;
    const before = snapshot(project.root);
    expect(() => ingestHere(project)).toThrow(`${file}${at}`);
    expect(() => ingestHere(project)).toThrow(restore(file));
    expect(snapshot(project.root)).toEqual(before);
    expect(checkState(project)[0]).toMatchObject({
      severity: 'broken',
      rule: 'bad-state',
      places: [{ file }],
    });
  },
);

test(
  'the command ends with code 1, and prints place and remedy once',
  { timeout: processTimeout },
  async () => {
    const project = makeProject();
    ingestHere(project);
    spoil(project, log, mark);
    const { code, out, err } = await ingest(project);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(
      /^ingest: content\/log\/changes\.json:1:1: Git could not .*git checkout HEAD -- content\/log\/changes\.json/m,
    );
  },
);

test('the history begins again where that is asked for', { timeout: processTimeout }, async () => {
  const project = makeProject();
  ingestHere(project);
  spoil(project, log, mark);
  expect(await ingest(project, '--start-again', 'nothing')).toMatchObject({ code: 1 });
  expect((await ingest(project, '--start-again', 'changes')).code).toBe(0);
  expect(readFileSync(join(project.content, log), 'utf8')).toBe('[]\n');
});

test.each([
  ['and status tells of an earlier run', 'state/first-seen.jsonl', '--start-again', 'first-seen'],
  ['and the papers first seen tell of an earlier run', 'derived/status.json'],
])(
  'a log that is gone, %s, stops the run until its history is told to begin again',
  { timeout: processTimeout },
  async (_what, alsoGone, ...options) => {
    const project = makeProject();
    ingestHere(project);
    rmSync(join(project.content, log));
    rmSync(join(project.content, alsoGone));
    const before = snapshot(project.root);
    const { code, err } = await ingest(project, ...options);
    expect(code).toBe(1);
    expect(err).toContain(`content/${log}:1:1: The file is missing, but an earlier ingest wrote it.`);
    expect(err).toContain(restore(`content/${log}`));
    expect(err).toContain('--start-again changes');
    expect(snapshot(project.root)).toEqual(before);
    expect((await ingest(project, ...options, '--start-again', 'changes')).code).toBe(0);
    expect(readFileSync(join(project.content, log), 'utf8')).toBe('[]\n');
  },
);

test('a log is begun where no run was before', () => {
  const project = makeProject();
  expect(existsSync(join(project.content, log))).toBe(false);
  ingestHere(project);
  expect(readFileSync(join(project.content, log), 'utf8')).toBe('[]\n');
});

/** Runs a command of the project on other folders, as npm does. */
function run(script: string, { content, seeds, root }: Project) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`], {
    encoding: 'utf8',
    env: {
      ...process.env,
      OFFPRINT_SEEDS: seeds,
      OFFPRINT_CONTENT: content,
      OFFPRINT_OUT: join(root, 'dist'),
      OFFPRINT_CACHE: join(root, 'cache'),
    },
  });
  return { code: status, out: stdout, err: stderr };
}

test.each(['build', 'doctor'])(
  'no %s goes on with broken settings or a broken log',
  { timeout: processTimeout },
  (script) => {
    const project = makeProject();
    spoil(project, 'settings.yaml', 'title: Mine\ncurator: [\n');
    spoil(project, log, '[\n');
    const { code, out, err } = run(script, project);
    expect(code).toBe(1);
    expect(out + err).toMatch(/^content\/settings\.yaml:3:1 broken bad-settings {2}/m);
    expect(out + err).toMatch(/^content\/log\/changes\.json:2:1 broken bad-state {2}/m);
    expect(out + err).toContain(restore('content/log/changes.json'));
    expect(out + err).not.toContain('Run npm run ingest');
    expect(readFileSync(join(project.content, log), 'utf8')).toBe('[\n');
  },
);

test.each<[string, string, string | Uint8Array, string, number]>([
  ['a YAML error', 'settings.yaml', 'title: Mine\nurl: [\n', 'bad-settings', 3],
  ['marks of a merge', 'settings.yaml', `title: Mine\n${mark}`, 'bad-text', 2],
  ['Latin-1', 'settings.yaml', Uint8Array.of(0x74, 0x3a, 0x20, 0xe9, 0x0a), 'bad-text', 1],
  ['marks of a merge', 'decisions.yaml', mark, 'bad-text', 1],
  ['no front matter', 'topics/x.mdx', 'Text.\n', 'bad-settings', 1],
  ['marks of a merge', 'topics/x.mdx', `---\n---\n\n${mark}`, 'bad-text', 4],
  ['front matter that is no YAML', 'notes/x.mdx', '---\nby: [\n---\n', 'bad-settings', 2],
  ['an open brace', 'notes/x.mdx', '---\nby: A\n---\nThe set {a.\n', 'bad-mdx', 4],
  ['marks of a merge', 'notes/x.mdx', `---\nby: A\n---\n${mark}`, 'bad-text', 4],
  [
    'an id that YAML takes for a number',
    'editions/2025-W40.mdx',
    '---\npin: [2510.10560]\n---\n',
    'bad-settings',
    2,
  ],
])('%s in the hand-written %s keeps a site from being built', (_what, path, text, rule, line) => {
  const project = makeProject();
  expect(findBroken(project.content)).toEqual([]);
  spoil(project, path, text);
  expect(findBroken(project.content)).toMatchObject([
    {
      severity: 'broken',
      rule,
      hint: expect.any(String) as string,
      places: [{ file: `content/${path}`, line }],
    },
  ]);
});

test('a byte order mark and line ends of two characters are read right', () => {
  const project = makeProject();
  spoil(project, 'settings.yaml', '\ufefftitle: Mine\r\nhomeRows: 3\r\n');
  spoil(project, 'notes/x.mdx', '\ufeff---\r\nby: A\r\n---\r\nRead it.\r\n');
  expect(findBroken(project.content)).toEqual([]);
});
