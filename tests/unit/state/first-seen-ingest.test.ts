import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paperSlug } from '#lib/identifiers/paper-slug.ts';
import { readStateFile } from '#src/files/state-file.ts';
import {
  ingest,
  ingestHere,
  listingHeading,
  listingRecord,
  makeProject,
  processTimeout,
  snapshot,
  type Project,
} from '../support/ingest.ts';

const file = 'state/first-seen.jsonl';
const runsOf = ({ content }: Project) =>
  Object.fromEntries((readStateFile(content, 'first-seen')?.lines ?? []).map(({ id, run }) => [id, run]));
const addSeed = ({ seeds }: Project, name: string, ...titles: string[]) => {
  const records = titles.map((title) => listingRecord(title)).join('');
  writeFileSync(join(seeds, name), listingHeading + records);
};
const slug = (title: string) => paperSlug(title);

test('each ingest that finds papers numbers them, and one that finds none changes no byte', () => {
  const project = makeProject();
  ingestHere(project);
  addSeed(project, 'b.txt', 'Planning');
  ingestHere(project);
  expect(runsOf(project)).toEqual({ [slug('Memory')]: 1, [slug('Search')]: 1, [slug('Planning')]: 2 });
  const before = snapshot(project.content);
  expect(ingestHere(project).changes).toEqual({ write: [], remove: [] });
  expect(snapshot(project.content)).toEqual(before);
});

test('the day is that of the data, not of the clock', () => {
  const project = makeProject();
  ingestHere(project);
  const days = readStateFile(project.content, 'first-seen')?.lines.map(({ day }) => day);
  expect(days).toEqual(['2024-10-01', '2024-10-01']);
});

test('a missing line is a difference that --check reports', { timeout: processTimeout }, async () => {
  const project = makeProject();
  ingestHere(project);
  const path = join(project.content, file);
  const [first = ''] = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, `${first}\n`);
  const { code, err } = await ingest(project, '--check');
  expect(code).toBe(1);
  expect(err).toContain(file);
});

test('a file that is gone, or lacks the last ingest, stops the run instead of numbering all papers anew', () => {
  const project = makeProject();
  ingestHere(project);
  addSeed(project, 'b.txt', 'Planning');
  ingestHere(project);
  const path = join(project.content, file);
  const [first = '', second = ''] = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, `${first}\n${second}\n`);
  expect(() => ingestHere(project)).toThrow(
    `content/${file}:1:1: The file ends with ingest 1, but the last one was 2`,
  );
  rmSync(path);
  expect(() => ingestHere(project)).toThrow(`git checkout HEAD -- content/${file}`);
});

function git(folder: string, ...args: string[]): { code: number | null; out: string } {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false'];
  const { status, stdout } = spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout };
}

test(
  'two branches that both ingest keep every paper when Git merges them',
  { timeout: processTimeout },
  () => {
    const project = makeProject();
    cpSync('.gitattributes', join(project.root, '.gitattributes'));
    ingestHere(project);
    const commit = (message: string) => {
      git(project.root, 'add', '--all');
      expect(git(project.root, 'commit', '--quiet', '--message', message).code).toBe(0);
    };
    git(project.root, 'init', '--quiet', '--initial-branch=main');
    commit('Begin');
    git(project.root, 'switch', '--quiet', '--create', 'editor');
    addSeed(project, 'b.txt', 'Planning', 'Shared');
    ingestHere(project);
    commit('Add by hand');
    git(project.root, 'switch', '--quiet', 'main');
    addSeed(project, 'c.txt', 'Acting', 'Shared');
    ingestHere(project);
    commit('Fetch');
    // Derived files and the log may be in conflict; the state must not.
    git(project.root, 'merge', '--quiet', 'editor');
    expect(git(project.root, 'diff', '--name-only', '--diff-filter=U').out).not.toContain(file);
    const two = [slug('Planning'), slug('Acting'), slug('Shared')].map((id) => [id, 2]);
    const all = Object.fromEntries([[slug('Memory'), 1], [slug('Search'), 1], ...two]) as Record<
      string,
      number
    >;
    expect(runsOf(project)).toEqual(all);
    git(project.root, 'checkout', 'HEAD', '--', 'content/log/changes.json');
    ingestHere(project);
    expect(runsOf(project)).toEqual(all);
  },
);
