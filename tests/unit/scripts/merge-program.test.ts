import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchProgram, findBase, newChanges } from '#scripts/upgrade/find-versions.ts';
import { mergeProgram, type Choices, type ProgramMerge } from '#scripts/upgrade/merge-program.ts';
import { commit, git } from '../support/workflow-step.ts';

const project = (version: string) => `${JSON.stringify({ version, repository: { url: '../program' } })}\n`;
const page = (...lines: string[]) => ['one', 'two', 'three', 'four', 'five', ...lines].join('\n') + '\n';

let root = '';
let program = '';

/** The program with its example, in two versions; the first one is tagged. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'offprint-upgrade-'));
  program = join(root, 'program');
  git(root, 'init', '--quiet', program);
  commit(program, {
    'package.json': project('0.1.0'),
    'src/page.txt': page(),
    'src/old.txt': 'old\n',
    'content/settings.yaml': 'title: Example\n',
    'content/papers/example.mdx': 'example\n',
    'seeds/example.txt': 'example\n',
    'public/og.png': 'example',
    'CHANGELOG.md': '# Changes\n\n- First.\n',
  });
  git(program, 'tag', 'v0.1.0');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function releaseNext(): void {
  git(program, 'rm', '--quiet', 'src/old.txt');
  commit(program, {
    'package.json': project('0.2.0'),
    'src/page.txt': page('six of the program'),
    'src/new.txt': 'new\n',
    'content/settings.yaml': 'title: Another example\n',
    'content/papers/later.mdx': 'later\n',
    'seeds/later.txt': 'later\n',
    'public/og.png': 'later',
    'CHANGELOG.md': '# Changes\n\n- Second.\n- First.\n',
  });
}

/** A site with a note and a picture of its own. */
const own = {
  'content/settings.yaml': 'title: Mine\n',
  'content/notes/a.mdx': 'mine\n',
  'public/og.png': 'mine',
};

/** With the program's history, as a fork has it. */
function fork(): string {
  const site = join(root, 'fork');
  git(root, 'clone', '--quiet', program, site);
  return site;
}

/** Without its history, as from a template or a ZIP. */
function template(): string {
  const site = join(root, 'template');
  cpSync(program, site, { recursive: true, filter: (source) => !source.endsWith('.git') });
  git(root, 'init', '--quiet', site);
  // Of the same second and the same files, its commit would be the program's own.
  commit(site, { 'begun.txt': 'from a template\n' });
  return site;
}

function upgrade(site: string, choices: Partial<Choices> = {}): ProgramMerge {
  const theirs = fetchProgram(site, program);
  const base = findBase(site, theirs, undefined);
  return mergeProgram(site, { base, ours: 'HEAD', theirs }, { keep: [], take: [], ...choices });
}

/** The files of a merged tree by their path. */
function filesOf(site: string, merged: ProgramMerge): Record<string, string> {
  if ('conflicts' in merged) throw new Error(merged.conflicts.join());
  const names = git(site, 'ls-tree', '-r', '--name-only', merged.tree).split('\n');
  const [, ...texts] = execFileSync('git', ['cat-file', '--batch=next file'], {
    cwd: site,
    input: names.map((name) => `${merged.tree}:${name}\n`).join(''),
    encoding: 'utf8',
  }).split('next file\n');
  return Object.fromEntries(names.map((name, index) => [name, texts[index]?.trim() ?? '']));
}

describe.each([
  ['a fork', fork],
  ['a site without the program’s history', template],
])('%s', (_name, begin) => {
  test('gets the new program with its own changes, and nothing of the example', () => {
    const site = begin();
    commit(site, { ...own, 'src/page.txt': `zero of the site\n${page()}` });
    releaseNext();
    const files = filesOf(site, upgrade(site));
    expect(files['src/page.txt']).toBe(`zero of the site\n${page('six of the program')}`.trim());
    expect(files['src/new.txt']).toBe('new');
    expect(files).not.toHaveProperty('src/old.txt');
    expect(files['content/settings.yaml']).toBe('title: Mine');
    expect(files['content/notes/a.mdx']).toBe('mine');
    expect(files['public/og.png']).toBe('mine');
    expect(files).not.toHaveProperty('content/papers/later.mdx');
    expect(files).not.toHaveProperty('seeds/later.txt');
    expect(git(site, 'status', '--porcelain')).toBe('');
  });

  test('names what both have changed, and gets either on request', () => {
    const site = begin();
    commit(site, { ...own, 'src/page.txt': page('six of the site') });
    releaseNext();
    expect(upgrade(site)).toEqual({ conflicts: ['src/page.txt'] });
    expect(git(site, 'status', '--porcelain')).toBe('');
    expect(filesOf(site, upgrade(site, { take: ['src/page.txt'] }))['src/page.txt']).toContain(
      'six of the program',
    );
    const kept = filesOf(site, upgrade(site, { keep: ['src/page.txt'] }));
    expect(kept['src/page.txt']).toContain('six of the site');
    expect(kept['src/new.txt']).toBe('new');
  });

  test('stands at what the last upgrade noted', () => {
    const site = begin();
    releaseNext();
    const newest = fetchProgram(site, program);
    commit(site, { '.upstream': `${newest}\n` });
    expect(findBase(site, newest, undefined)).toBe(newest);
  });
});

test('the lines of the log of changes that are new are told', () => {
  const site = fork();
  releaseNext();
  const newest = fetchProgram(site, program);
  expect(newChanges(site, findBase(site, newest, undefined), newest)).toBe('- Second.');
});

test('a site of an unknown version asks for it, and takes a tag of the program', () => {
  const site = template();
  writeFileSync(join(site, 'package.json'), project('0.0.7'));
  releaseNext();
  const newest = fetchProgram(site, program);
  expect(() => findBase(site, newest, undefined)).toThrow(/--base/);
  expect(findBase(site, newest, 'v0.1.0')).toBe(git(program, 'rev-parse', 'v0.1.0'));
});

test('a place without the program is named', () => {
  expect(() => fetchProgram(fork(), join(root, 'nowhere'))).toThrow(/nowhere: .*--from/s);
});
