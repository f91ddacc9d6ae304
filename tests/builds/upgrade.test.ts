import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { corpus } from '../support/corpus.ts';
import { cloneProject, runNpm } from '../support/make-it-yours.ts';
import { commit, git } from '../unit/support/workflow-step.ts';

const root = resolve('.cache/upgrade');
const program = join(root, 'program');
const site = join(root, 'site');
const topic = 'content/topics/search-agents.mdx';
const component = 'src/components/Empty.astro';

/** The program with its first seed, in a repository of its own, and a site that was begun without its history. */
beforeAll(() => {
  rmSync(root, { recursive: true, force: true });
  cloneProject(program);
  rmSync(join(program, 'seeds'), { recursive: true });
  cpSync(`${corpus.seeds}/000_0f9836cbc8bcb7e0.txt`, join(program, 'seeds/listing.txt'));
  rmSync(join(program, 'content'), { recursive: true });
  cpSync(corpus.content, join(program, 'content'), { recursive: true });
  // They speak of papers that this seed does not have.
  for (const folder of ['notes', 'editions']) rmSync(join(program, 'content', folder), { recursive: true });
  cpSync(program, site, { recursive: true, verbatimSymlinks: true });
  for (const folder of [program, site]) {
    git(folder, 'init', '--quiet');
    commit(folder, {});
  }
  git(program, 'tag', 'v0.1.0');
});

function read(path: string): string {
  return readFileSync(join(site, path), 'utf8');
}

function change(folder: string, path: string, from: string, to: string): Record<string, string> {
  const text = readFileSync(join(folder, path), 'utf8');
  if (!text.includes(from)) throw new Error(`${path} does not hold “${from}”.`);
  return { [path]: text.replace(from, to) };
}

test('npm run upgrade stops with what to do at a changed component, then upgrades, ingests, checks and commits', async () => {
  commit(site, {
    ...change(site, component, 'one sentence', 'Of the site'),
    ...change(site, 'content/settings.yaml', 'title: Offprint', 'title: Mine'),
    // As the first version asked for it.
    ...change(site, topic, 'color: ', 'ink: '),
  });
  commit(program, {
    ...change(program, component, 'one sentence', 'Of the program'),
    ...change(program, 'CHANGELOG.md', '# Changes\n', '# Changes\n\n- **Do:** look at the example.\n'),
    ...change(program, 'content/settings.yaml', 'title: Offprint', 'title: Example'),
  });
  const before = git(site, 'rev-parse', 'HEAD');
  const command = ['npm', 'run', 'upgrade', '--', '--from', program];
  const error = await runNpm(site, command).catch((reason: unknown) => String(reason));
  expect(error).toContain(`  ${component}`);
  expect(error).toContain('--take FILE');
  expect(git(site, 'status', '--porcelain')).toBe('');
  expect(git(site, 'rev-parse', 'HEAD')).toBe(before);

  const output = await runNpm(site, [...command, '--take', component]);
  expect(output).toContain('- **Do:** look at the example.');
  expect(output).toContain('errors 0');
  expect(output).toContain(`${topic}: “ink” is called “color” now.`);
  expect(read(topic)).toMatch(/^color: /m);
  expect(read(component)).toContain('Of the program');
  expect(read('content/settings.yaml')).toContain('title: Mine');
  expect(read('content/papers/2510.00568.mdx')).toContain('ReSeek');
  expect(git(site, 'status', '--porcelain')).toBe('');
  expect(git(site, 'rev-parse', 'HEAD~1')).toBe(before);
  expect(JSON.parse(await runNpm(site, [...command, '--json']))).toMatchObject({ committed: false });
});
