import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { commit, git, runStep, stepOf, write } from '../support/workflow-step.ts';

let root = '';
let origin = '';
let runner = '';
let editor = '';

function push(files: Record<string, string>): void {
  commit(editor, files);
  git(editor, 'push', '--quiet', 'origin', 'trunk');
}

function pack(name: string, files: Record<string, string>): void {
  const folder = join(root, 'made');
  mkdirSync(folder);
  write(folder, files);
  const tops = [
    'seeds',
    'content/enrichment',
    'content/papers',
    'content/derived',
    'content/log',
    'content/state',
  ];
  execFileSync(
    'tar',
    ['--create', '--file', join(root, name), ...tops.filter((top) => existsSync(join(folder, top)))],
    {
      cwd: folder,
    },
  );
}

function published(path: string): string {
  return git(editor, 'show', `trunk:${path}`);
}

describe('in a repository', () => {
  let template = '';
  /** A repository on a server, what the runner has checked out of it, and the clone of an editor. */
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'offprint-workflow-'));
    template = `${root}-template`;
    origin = join(root, 'origin.git');
    runner = join(root, 'runner');
    editor = join(root, 'editor');
    git(root, 'init', '--quiet', '--bare', '--initial-branch=trunk', origin);
    git(root, 'clone', '--quiet', origin, editor);
    git(editor, 'switch', '--quiet', '--create', 'trunk');
    commit(editor, { 'seeds/a.txt': 'a\n', 'content/papers/a.mdx': 'a\n', 'content/state/s.jsonl': '1\n' });
    git(editor, 'push', '--quiet', 'origin', 'trunk');
    git(root, 'clone', '--quiet', '--branch=trunk', origin, runner);
    renameSync(root, template);
  });
  // Each test has them at the same place, since a clone keeps the address of its origin.
  beforeEach(() => {
    cpSync(template, root, { recursive: true, preserveTimestamps: true });
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });
  afterAll(() => {
    rmSync(template, { recursive: true });
  });

  describe('the data of a week', () => {
    const step = stepOf('weekly', 'deliver', 'Commit the data');
    const env = { DELIVER: 'commit', BRANCH: 'trunk', RUN: '1', ATTEMPT: '1' };
    const fetched = {
      'seeds/a.txt': 'a\n',
      'seeds/hf/2025-10-06.json': '{}\n',
      'seeds/.fetch.json': '{"hf":1}\n',
      'content/enrichment/arxiv-lookup.jsonl': '{}\n',
      'content/state/s.jsonl': '1\n',
    };

    /** Records what `gh` is asked for, in place of asking. */
    function fakeGh(): void {
      mkdirSync(join(root, 'bin'));
      writeFileSync(join(root, 'bin/gh'), `#!/bin/sh\necho "$@" >> '${join(root, 'gh.log')}'\n`, {
        mode: 0o755,
      });
    }
    function deliver(changes: Record<string, string> = {}) {
      fakeGh();
      const path = `${join(root, 'bin')}:${process.env['PATH'] ?? ''}`;
      return runStep(runner, step, root, { ...env, PATH: path, ...changes });
    }

    test('is committed to the branch of the run', () => {
      pack('data.tar', fetched);
      const { code, outputs } = deliver();
      git(editor, 'pull', '--quiet', 'origin', 'trunk');
      expect(code).toBe(0);
      expect(outputs).toBe(`sha=${git(editor, 'rev-parse', 'trunk')}\n`);
      expect(published('seeds/.fetch.json')).toBe('{"hf":1}');
    });

    test('goes on top of what was pushed meanwhile, and loses none of both', () => {
      pack('data.tar', fetched);
      push({ 'content/notes/a.mdx': 'A note\n', 'seeds/b.txt': 'b\n' });
      const { code, outputs } = deliver();
      git(editor, 'pull', '--quiet', 'origin', 'trunk');
      expect(code).toBe(0);
      expect(outputs).toBe(`sha=${git(editor, 'rev-parse', 'trunk')}\n`);
      expect(published('content/notes/a.mdx')).toBe('A note');
      expect(published('seeds/b.txt')).toBe('b');
      expect(published('seeds/hf/2025-10-06.json')).toBe('{}');
      expect(published('content/papers/a.mdx')).toBe('a');
    });

    test('is fetched again if somebody else has fetched it meanwhile', () => {
      pack('data.tar', fetched);
      push({ 'seeds/.fetch.json': '{"hf":2}\n' });
      const { code, outputs } = deliver();
      expect(code).toBe(0);
      expect(outputs).toBe('');
      expect(readFileSync(join(root, 'gh.log'), 'utf8')).toBe(
        'workflow run weekly.yml --ref trunk --field attempt=2\n',
      );
      expect(published('seeds/.fetch.json')).toBe('{"hf":2}');
      expect(deliverStatus(runner)).toBe('');
    });

    test('fails after the third attempt', () => {
      pack('data.tar', fetched);
      push({ 'seeds/.fetch.json': '{"hf":2}\n' });
      expect(deliver({ ATTEMPT: '3' }).code).toBe(1);
      expect(existsSync(join(root, 'gh.log'))).toBe(false);
    });

    function deliverStatus(folder: string): string {
      return git(folder, 'status', '--porcelain');
    }
  });

  describe('the entries of a push', () => {
    const step = stepOf('pages', 'commit', 'Commit the entries');
    const made = {
      'content/papers/b.mdx': 'b\n',
      'content/state/s.jsonl': '1\n2\n',
      'content/derived/x.json': '{}\n',
      'content/log/l.json': '[]\n',
    };

    test('are committed, and those that are gone are removed', () => {
      pack('entries.tar', made);
      expect(runStep(runner, step, root, { BRANCH: 'trunk' }).code).toBe(0);
      git(editor, 'pull', '--quiet', 'origin', 'trunk');
      expect(published('content/papers/b.mdx')).toBe('b');
      expect(() => published('content/papers/a.mdx')).toThrow();
      expect(published('seeds/a.txt')).toBe('a');
    });

    test('are left to the run of a later push', () => {
      pack('entries.tar', made);
      push({ 'content/notes/a.mdx': 'A note\n' });
      const { code, output } = runStep(runner, step, root, { BRANCH: 'trunk' });
      git(editor, 'pull', '--quiet', 'origin', 'trunk');
      expect(code).toBe(0);
      expect(output).toContain('The branch has moved on.');
      expect(published('content/papers/a.mdx')).toBe('a');
    });

    test('fail if the branch may not be written', () => {
      pack('entries.tar', made);
      writeFileSync(join(origin, 'hooks/pre-receive'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
      expect(runStep(runner, step, root, { BRANCH: 'trunk' }).code).toBe(1);
    });
  });

  describe('the ledger of mails', () => {
    const step = stepOf('mail', 'commit', 'Commit the ledger');
    const ledger = 'content/state/mails.jsonl';

    /** What the job that sent mails has packed. */
    function packLedger(text: string): void {
      const folder = join(root, 'sent');
      write(folder, { [ledger]: text });
      execFileSync('tar', ['--create', '--file', join(root, 'ledger.tar'), ledger], { cwd: folder });
    }
    function commitLedger(): number {
      const { code } = runStep(runner, step, root, { BRANCH: 'trunk' });
      git(editor, 'pull', '--quiet', 'origin', 'trunk');
      return code;
    }

    test('is committed with the lines that were pushed meanwhile, each once', () => {
      push({ [ledger]: 'before\n' });
      git(runner, 'pull', '--quiet', 'origin', 'trunk');
      packLedger('before\nmine\n');
      push({ [ledger]: 'before\ntheirs\n', 'content/notes/a.mdx': 'A note\n' });
      expect(commitLedger()).toBe(0);
      expect(published(ledger)).toBe('before\ntheirs\nmine');
      expect(published('content/notes/a.mdx')).toBe('A note');
      expect(published('content/state/s.jsonl')).toBe('1');
    });

    test('makes no commit if nobody got a mail', () => {
      packLedger('');
      const before = git(editor, 'rev-parse', 'trunk');
      expect(commitLedger()).toBe(0);
      expect(git(editor, 'rev-parse', 'trunk')).toBe(before);
    });

    test('fails if the branch may not be written', () => {
      packLedger('mine\n');
      writeFileSync(join(origin, 'hooks/pre-receive'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
      expect(runStep(runner, step, root, { BRANCH: 'trunk' }).code).toBe(1);
    });
  });

  test('the days without a commit are counted', () => {
    const step = stepOf('weekly', 'fetch', 'Count the days without a commit');
    expect(runStep(runner, step, root).outputs).toBe('days=0\n');
  });
});

describe('before mails are sent', () => {
  const step = stepOf('mail', 'look', 'Look at the secrets, the site and the run before');
  const env = {
    IS_SET: 'true',
    SITE_RUN: '7',
    AFTER_BREAK: 'false',
    GITHUB_REPOSITORY: 'looms/looms',
    GITHUB_RUN_ID: '9',
  };

  /** Answers for `gh`: the number of sites, the runs before, and how the jobs of each ended. */
  function look(changes: Record<string, string>, sites = '1', runs: [number, string][] = []) {
    const answers = [
      `*/actions/runs/7/artifacts*) echo ${sites} ;;`,
      `*/workflows/mail.yml/runs*) printf '%s\\n' ${runs.map(([run]) => run).join(' ')} ;;`,
      ...runs.map(([run, ends]) => `*/actions/runs/${String(run)}/jobs*) echo '${ends}' ;;`),
    ];
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'gh'), `#!/bin/sh\ncase "$2" in\n${answers.join('\n')}\nesac\n`, {
      mode: 0o755,
    });
    const path = `${folder}:${process.env['PATH'] ?? ''}`;
    return runStep(folder, step, folder, { ...env, PATH: path, ...changes });
  }
  const well = 'Commit the ledger: success, Send: failure';
  const skipped = 'Commit the ledger: skipped, Send: skipped';
  const broken = 'Commit the ledger: failure, Send: failure';

  test.each<[string, string, Record<string, string>, string, [number, string][]]>([
    ['go on', 'ready=true\n', {}, '1', []],
    [
      'go on',
      'ready=true\n',
      {},
      '1',
      [
        [5, skipped],
        [4, ''],
        [3, well],
        [2, broken],
      ],
    ],
    ['go on', 'ready=true\n', { AFTER_BREAK: 'true' }, '1', [[5, broken]]],
    ['end, since the secrets are not set', '', { IS_SET: 'false' }, '1', []],
    ['end, since nothing was published', '', {}, '0', []],
  ])('%s: %j', (_what, outputs, changes, sites, runs) => {
    expect(look(changes, sites, runs)).toMatchObject({ code: 0, outputs });
  });

  test.each([broken, 'Commit the ledger: cancelled, Send: success', 'Send: failure'])(
    'nothing is sent after a run with %s, however many were skipped since',
    (ends) => {
      const { code, output, outputs } = look({}, '1', [
        [5, skipped],
        [4, ends],
      ]);
      expect(code).toBe(1);
      expect(outputs).toBe('');
      expect(output).toContain('Run 4 of this workflow ended before its ledger was committed');
    },
  );
});

interface Job {
  if?: string;
  permissions?: Record<string, string>;
  steps?: { run?: string; uses?: string }[];
}

const files = readdirSync('.github/workflows');

describe.each(files)('%s', (file) => {
  const workflow = parse(readFileSync(join('.github/workflows', file), 'utf8')) as {
    on: unknown;
    permissions: unknown;
    jobs: Record<string, Job>;
  };

  test('grants nothing by default, and runs no package where something may be written', () => {
    expect(workflow.permissions).toEqual({});
    for (const { permissions = {}, steps = [] } of Object.values(workflow.jobs)) {
      const mayWrite = ['contents', 'issues', 'pull-requests', 'actions'].some(
        (name) => permissions[name] === 'write',
      );
      if (mayWrite) expect(steps.map(({ run = '' }) => run).join('\n')).not.toMatch(/\bnp[mx] /);
    }
  });

  test('has no secret where something may be written, or where everybody’s code could run', () => {
    for (const { permissions = {}, steps = [] } of Object.values(workflow.jobs)) {
      const usesSecrets = JSON.stringify(steps).includes('secrets.');
      if (usesSecrets) expect(Object.values(permissions)).not.toContain('write');
    }
    expect(JSON.stringify(workflow.on)).not.toContain('pull_request_target');
  });

  test('names no branch, since a fork may have another default', () => {
    expect(JSON.stringify(workflow.on)).not.toMatch(/"branches/);
    expect(JSON.stringify(workflow)).not.toMatch(/\bmain\b/);
  });

  test('has shell texts that can be read', () => {
    for (const { steps = [] } of Object.values(workflow.jobs))
      for (const { run = '' } of steps)
        execFileSync('bash', ['-n', '-c', run.replaceAll(/\$\{\{[^}]*\}\}/g, 'x')], { stdio: 'pipe' });
  });
});

describe('of a large site', () => {
  const stateFile = 'content/state/first-seen.jsonl';

  /** Stands for npm: prints the segments of a site, or builds one. */
  function fakeNpm(folder: string, segments: readonly (readonly [number, boolean])[]): string {
    const rows = JSON.stringify(segments.map(([segment, isKept]) => ({ segment, isKept })));
    const places = '.cache/astro-segments/0a1b';
    const build = [
      `mkdir -p ${places}/site/papers ${places}/cache/bundle`,
      `echo "$5" > ${places}/site/papers/$5.html`,
      `echo "$5" > ${places}/cache/page-keys-$5`,
      `echo program > ${places}/cache/bundle/program.mjs`,
    ];
    // "npm run build -- --segment 3" and "npm run --silent build -- --segments"
    const lines = ['case "$*" in', `*--segments) echo '${rows}' ;;`, `*) ${build.join('; ')} ;;`, 'esac'];
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin/npm'), `#!/bin/sh\n${lines.join('\n')}\n`, { mode: 0o755 });
    return `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`;
  }

  test.each<[string, string, (readonly [number, boolean])[]]>([
    ['none, since the site is small', '', []],
    ['none, since the cache has all', '', [1, 2, 3, 4].map((segment) => [segment, true])],
    ['none, since one machine has two sooner', '', [1, 2, 3, 4].map((segment) => [segment, segment < 3])],
    [
      'those that the cache does not have',
      'segments=[2,3,4]\n',
      [1, 2, 3, 4].map((segment) => [segment, segment < 2]),
    ],
  ])('the segments that are built elsewhere are %s', (_what, outputs, segments) => {
    const folder = temporaryFolder();
    const step = stepOf('pages', 'build', 'Choose the segments to build elsewhere');
    const result = runStep(folder, step, folder, { PATH: fakeNpm(folder, segments) });
    expect(result).toMatchObject({ code: 0, outputs });
  });

  test('the entries go to each machine, and what it has built goes to the one that joins', () => {
    const first = temporaryFolder();
    write(first, {
      '.gitignore': '/entries.tar\n',
      'content/papers/a.mdx': 'a\n',
      [stateFile]: '1\n',
    });
    git(first, 'init', '--quiet');
    git(first, 'add', '--all');
    git(first, 'commit', '--quiet', '--message', 'Begin');
    const pack = stepOf('pages', 'build', 'Pack the entries');
    expect(runStep(first, pack, first, { SEGMENTS: '' }).outputs).toBe('');
    expect(runStep(first, pack, first, { SEGMENTS: '[1,2]' }).outputs).toBe('packed=true\n');
    const last = temporaryFolder();
    for (const segment of ['1', '2']) {
      const machine = temporaryFolder();
      write(machine, { 'content/papers/gone.mdx': 'gone\n' });
      expect(runStep(machine, stepOf('pages', 'segment', 'Unpack the entries'), first).code).toBe(0);
      expect(readdirSync(join(machine, 'content/papers'))).toEqual(['a.mdx']);
      const env = { PATH: fakeNpm(machine, []), SEGMENT: segment };
      expect(runStep(machine, stepOf('pages', 'segment', 'Build the segment'), machine, env).code).toBe(0);
      mkdirSync(join(last, 'segments', `segment-${segment}`), { recursive: true });
      copyFileSync(join(machine, 'segment.tar'), join(last, 'segments', `segment-${segment}`, 'segment.tar'));
    }
    expect(runStep(last, stepOf('pages', 'join', 'Unpack the segments'), last).code).toBe(0);
    const place = join(last, '.cache/astro-segments/0a1b');
    expect(readdirSync(join(place, 'site/papers')).sort()).toEqual(['1.html', '2.html']);
    expect(readdirSync(join(place, 'cache')).sort()).toEqual(['page-keys-1', 'page-keys-2']);
  });
});

describe('the workflow that publishes', () => {
  const { jobs } = parse(readFileSync('.github/workflows/pages.yml', 'utf8')) as {
    jobs: Record<
      string,
      {
        needs?: string | string[];
        if?: string;
        steps: { name?: string; run?: string; env?: Record<string, string> }[];
      }
    >;
  };

  test('ingests before it builds, and builds what it has ingested as it stands, on every machine', () => {
    const steps = jobs['build']?.steps ?? [];
    const ingesting = steps.findIndex(({ run = '' }) => run.includes('npm run --silent ingest'));
    const building = steps.findIndex(({ run = '' }) => run.includes('npm run build'));
    expect(ingesting).toBeGreaterThan(-1);
    expect(building).toBeGreaterThan(ingesting);
    const builds = ['build', 'segment', 'join'].flatMap(
      (job) => jobs[job]?.steps.filter(({ run = '' }) => /npm run (?:--silent )?build/.test(run)) ?? [],
    );
    expect(builds.length).toBe(4);
    // The same variables everywhere, or a segment is of another site. Without the name of the content, a build ingests first.
    for (const { env } of builds) expect(env).toEqual(builds[0]?.env);
    expect(builds[0]?.env?.['OFFPRINT_CONTENT']).toBe('content');
  });

  test('publishes and commits nothing unless all that ran before went well', () => {
    for (const name of ['deploy', 'commit']) {
      const { needs, if: condition = '' } = jobs[name] ?? {};
      expect(needs).toEqual(['build', 'test', 'segment', 'join']);
      expect(condition).toContain('!failure() && !cancelled()');
    }
  });

  test('joins only where it has given segments away, and builds in one job otherwise', () => {
    expect(jobs['segment']?.if).toBe('${{ needs.build.outputs.segments }}');
    expect(jobs['join']?.needs).toEqual(['build', 'segment']);
    const names = (job: string) => jobs[job]?.steps.flatMap(({ name }) => name ?? []) ?? [];
    expect(names('build')).toContain('Build');
    expect(names('join')).toContain('Build');
  });
});
