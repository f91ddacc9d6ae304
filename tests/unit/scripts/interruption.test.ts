import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { withLock } from '#src/files/lock.ts';
import { completeIngest } from '#src/ingest/run-ingest.ts';
import {
  ingest,
  ingestAlone,
  ingestHere,
  listingHeading,
  listingRecord,
  makeProject,
  processTimeout,
  readGenerated,
} from '../support/ingest.ts';
import { readFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { countKills } from '../../support/kills.ts';

const timeout = processTimeout;
const write = (path: string, text: string) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

test('an interrupted run is completed before its content folder is built', () => {
  const content = temporaryFolder();
  write(join(content, 'papers/a.mdx'), 'old');
  write(join(content, '.staging/papers/a.mdx'), 'new');
  write(join(content, '.staging/journal.json'), JSON.stringify({ write: ['papers/a.mdx'], remove: [] }));
  const wanted = { [join('papers', 'a.mdx')]: 'new' };
  completeIngest(content);
  expect(readFolder(content)).toEqual(wanted);
  completeIngest(content);
  expect(readFolder(content)).toEqual(wanted);
});

test(
  'the command completes what a killed run had decided, then brings all up to date',
  { timeout },
  async () => {
    const project = makeProject();
    ingestHere(project);
    const clean = readGenerated(project.content);
    const [entry = ''] = readdirSync(join(project.content, 'papers'));
    write(join(project.content, '.staging/papers', entry), 'staged');
    write(join(project.content, '.staging/papers/x.mdx'), 'staged');
    write(
      join(project.content, '.staging/journal.json'),
      JSON.stringify({ write: [`papers/${entry}`, 'papers/x.mdx'], remove: ['derived/seeds.json'] }),
    );
    expect((await ingest(project)).code).toBe(0);
    expect(readGenerated(project.content)).toEqual(clean);
  },
);

const kills = countKills();
const killedStages = ['merge', 'write', 'write', 'compare', 'render', 'parse', 'clean', 'relate', 'write'];

test(
  'a run that is killed at any time leaves entries of one state only, and the next ends whole',
  { timeout: (2 + kills / 4) * timeout },
  async () => {
    const old = Array.from({ length: 60 }, (_, index) => listingRecord(`Paper ${String(index)}`)).join('');
    const project = makeProject({ 'a.txt': listingHeading + old });
    ingestHere(project);
    const before = readFolder(join(project.content, 'papers'));
    writeFileSync(
      join(project.seeds, 'a.txt'),
      listingHeading + old.replaceAll('We propose', 'We now propose'),
    );
    ingestHere(project);
    const after = readFolder(join(project.content, 'papers'));
    for (let kill = 0; kill < kills; kill += 1) {
      writeFileSync(
        join(project.seeds, 'a.txt'),
        listingHeading + (kill % 2 === 0 ? old : old.replaceAll('We propose', 'We now propose')),
      );
      const child = spawn(
        process.execPath,
        ['scripts/ingest.ts', '--seeds', project.seeds, '--content', project.content],
        { stdio: ['ignore', 'ignore', 'pipe'] },
      );
      const left = once(child, 'exit');
      // Killed when a certain stage is announced, whatever the speed of the machine.
      const stage = killedStages[kill % killedStages.length] ?? '';
      child.stderr.on('data', (text: Buffer) => {
        if (text.toString().includes(`ingest: ${stage}\n`)) child.kill('SIGKILL');
      });
      await left;
      for (const [path, text] of Object.entries(readFolder(join(project.content, 'papers'))))
        expect([before[path], after[path]]).toContain(text);
      ingestHere(project);
      expect(readFolder(join(project.content, 'papers'))).toEqual(kill % 2 === 0 ? before : after);
    }
  },
);

/** The number of a process that has ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

test('a second run refuses while the first one works, and names it', { timeout }, () => {
  const project = makeProject();
  const holder = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
  onTestFinished(() => {
    holder.kill('SIGKILL');
  });
  writeFileSync(join(project.content, '.ingest.lock'), String(holder.pid));
  const { code, out, err } = ingestAlone(project);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(`ingest: Another ingest (process ${String(holder.pid)}, since `);
  expect(err.trim()).toMatch(/ UTC\) is writing .*\. Wait for it to end and run again\.$/);
  expect(existsSync(join(project.content, 'papers'))).toBe(false);
  expect(readFileSync(join(project.content, '.ingest.lock'), 'utf8')).toBe(String(holder.pid));
  expect(ingestAlone(project, '--check').err).not.toContain('Another ingest');
});

test.each([
  ['a process that is gone', () => String(deadProcess())],
  ['a process that was killed before it wrote its number', () => ''],
  ['something else', () => 'x'],
  ['an earlier process of the same number', () => String(process.pid)],
])('a lock left by %s is taken over and released', (_name, owner) => {
  const content = temporaryFolder();
  const lock = join(content, '.ingest.lock');
  writeFileSync(lock, owner());
  expect(withLock(content, () => readFileSync(lock, 'utf8'))).toBe(String(process.pid));
  expect(existsSync(lock)).toBe(false);
});

test.each([
  ['an error', new Error('no')],
  ['a file that is in the way', Object.assign(new Error('in the way'), { code: 'EEXIST' })],
])('a run that ends with %s releases the lock and reports why', (_name, error) => {
  const content = temporaryFolder();
  const run = () =>
    withLock(content, () => {
      throw error;
    });
  expect(run).toThrow(error);
  expect(existsSync(join(content, '.ingest.lock'))).toBe(false);
});

test('a content folder that does not exist is made', () => {
  const content = join(temporaryFolder(), 'new/content');
  expect(withLock(content, () => existsSync(content))).toBe(true);
  rmSync(content, { recursive: true });
});
