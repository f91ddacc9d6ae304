import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatError } from '#scripts/command/report.ts';
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

const timeout = processTimeout;

/** A folder that nobody may write, the superuser included: its parent, or itself, is a file. */
const unwritable: [string, (project: Project) => string][] = [
  ['below a file', ({ root }) => join(root, 'file/content')],
  ['that is a file', ({ root }) => join(root, 'file')],
];

test.each(unwritable)('a content folder %s is named in one line', { timeout }, async (_name, place) => {
  const project = makeProject();
  writeFileSync(join(project.root, 'file'), 'mine');
  const content = place(project);
  const { code, out, err } = await ingest({ ...project, content });
  expect([code, out]).toEqual([1, '']);
  expect(err.trim()).toMatch(
    /^ingest: The folder [^\n]* cannot be written \([^\n]*\)\. A file stands [^\n]*$/,
  );
  expect(err).toContain(`The folder ${content} cannot`);
});

test(
  'a folder of seeds on a disk that is not there is named in one line, and nothing is made',
  { timeout },
  async () => {
    const project = makeProject();
    const content = join(project.root, 'new');
    const { code, out, err } = await ingest({ seeds: join(project.root, 'no-disk/seeds'), content });
    expect([code, out, existsSync(content)]).toEqual([1, '', false]);
    expect(err.trim()).toMatch(/^ingest: The folder of seeds, [^\n]*no-disk[^\n]*, does not exist\. [^\n]*$/);
  },
);

test(
  'a disk that takes no more leaves every entry as it was, and is said so in one line',
  { timeout },
  () => {
    const project = makeProject();
    ingestHere(project);
    const before = snapshot(project.content);
    const long = listingRecord('Memory', 'We propose it. '.repeat(500));
    const others = listingRecord('Search') + listingRecord('Tools');
    writeFileSync(join(project.seeds, 'a.txt'), listingHeading + long + others);
    // No file may grow beyond a block, and the process is told so instead of ended.
    const command = `trap '' XFSZ; ulimit -f 1; exec "$0" scripts/ingest.ts --seeds "$1" --content "$2"`;
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-c', command, process.execPath, project.seeds, project.content],
      { encoding: 'utf8' },
    );
    expect([status, stdout]).toEqual([1, '']);
    const lines = stderr.trim().split('\n');
    expect(lines.filter((line) => !/^ingest: [a-z -]+$/.test(line))).toEqual([
      expect.stringMatching(
        /^ingest: The folder .* cannot be written \(EFBIG: .*\)\. Raise .* No entry is half-written\.$/,
      ),
    ]);
    expect(lines.join('\n')).toContain(project.content);
    expect(snapshot(project.content)).toEqual(before);
    expect(existsSync(join(project.content, '.staging'))).toBe(false);
  },
);

test.each([
  [{ code: 'EADDRINUSE', syscall: 'listen', port: 80 }, 'The port 80 is taken. Give --port another number.'],
  [{ code: 'EACCES', syscall: 'listen', port: 80 }, 'The port 80 may not be used by this account.'],
  [{ code: 'ENOTFOUND', syscall: 'getaddrinfo' }, 'Correct --host.'],
  [{ code: 'ENOSPC', syscall: 'write' }, 'The disk cannot be written (no). Free some space'],
  [
    { code: 'EACCES', syscall: 'mkdir', path: join('site', '.cache') },
    'The folder site cannot be written (no). Let this',
  ],
  [
    { code: 'ENOTDIR', syscall: 'mkdir', path: join('site', '.cache') },
    'A file stands where a folder has to be',
  ],
  [{ code: 'ENOENT', syscall: 'open', path: 'a' }, 'no'],
])('%o is explained in every command', (fields, said) => {
  const text = formatError(Object.assign(new Error('no'), fields));
  expect(text).toContain(said);
});

test('a taken port is said, and the next one is taken', async () => {
  const project = makeProject();
  const out = join(project.root, 'dist');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'The site');
  const first = createServer().listen(4321, '127.0.0.1');
  // If something else has the port, that serves as well.
  await Promise.race([once(first, 'listening'), once(first, 'error')]).catch(() => undefined);
  const child = spawn(process.execPath, ['scripts/preview.ts'], {
    env: { ...process.env, OFFPRINT_OUT: out },
  });
  try {
    let printed = '';
    for await (const text of child.stdout.setEncoding('utf8') as AsyncIterable<string>) {
      printed += text;
      if (printed.includes('The site is at')) break;
    }
    const [, port] = /:(\d+)\//.exec(printed) ?? [];
    expect(Number(port)).toBeGreaterThan(4321);
    expect(await (await fetch(`http://127.0.0.1:${port ?? ''}/`)).text()).toBe('The site');
  } finally {
    child.kill();
    first.close();
  }
});

test(
  'of two runs that start at once on a lock left behind, one writes, and one refuses or follows it',
  { timeout },
  async () => {
    const records = Array.from({ length: 150 }, (_, index) => listingRecord(`Paper ${String(index)}`)).join(
      '',
    );
    const project = makeProject({ 'a.txt': listingHeading + records });
    mkdirSync(project.content, { recursive: true });
    writeFileSync(join(project.content, '.ingest.lock'), '');
    const args = ['scripts/ingest.ts', '--seeds', project.seeds, '--content', project.content];
    const runs = [0, 1].map(() => spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] }));
    const errors = ['', ''];
    for (const [index, { stderr }] of runs.entries())
      stderr.on('data', (text: Buffer) => {
        errors[index] = (errors[index] ?? '') + text.toString();
      });
    const codes = (await Promise.all(runs.map((run) => once(run, 'close')))).map(([code]) => code as number);
    expect(codes).toContain(0);
    for (const [index, code] of codes.entries())
      if (code !== 0) expect(errors[index]).toMatch(/^ingest: Another ingest .* is writing .*\. Wait for it/);
    expect(Object.keys(snapshot(project.content)).filter((path) => path.startsWith('.'))).toEqual([]);
    expect(Object.keys(snapshot(project.content)).filter((path) => path.startsWith('papers'))).toHaveLength(
      150,
    );
  },
);
