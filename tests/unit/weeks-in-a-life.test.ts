import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { changeLogSchema, type ChangeSet } from '#lib/schema/changes.ts';
import { statusSchema, type DataStatus } from '#lib/schema/status.ts';
import { listFiles } from '#scripts/read-files.ts';
import { runFetch } from '#scripts/run-fetch.ts';
import { runIngest } from '#scripts/run-ingest.ts';
import { readEntries } from '#scripts/read-entries.ts';
import { hfAnswer, sendJson } from '../support/answers.ts';
import { startMisbehavingServer, type Behaviour, type MisbehavingServer } from '../support/misbehaving-server.ts';

/** The project's own seeds and content go through the weeks in this order; each test begins where the last ended. */
const root = mkdtempSync(join(tmpdir(), 'offprint-weeks-'));
const [seeds, content] = [join(root, 'seeds'), join(root, 'content')];

let server: MisbehavingServer;
beforeAll(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  // Locks and the project's own note of what it fetched stay behind.
  for (const [from, to] of [['seeds', seeds], ['content', content]] as const)
    cpSync(from, to, { recursive: true, filter: (path) => !basename(path).startsWith('.') });
  server = await startMisbehavingServer();
  runIngest({ seeds, content, check: false });
});
afterAll(async () => {
  vi.restoreAllMocks();
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

interface Week {
  failures: { period: string; rule: string }[];
  status: DataStatus;
  log: ChangeSet[];
  ids: string[];
  written: number;
}

/** What the weekly workflow does on a Monday: fetch, then ingest whatever was fetched. */
async function live(today: string, behaviour: Behaviour): Promise<Week> {
  server.behave(behaviour);
  const setting = {
    wait: () => Promise.resolve(),
    now: () => 0,
    userAgent: 'Offprint/test (+http://127.0.0.1)',
    timeout: 60_000,
    longestAnswer: 1e7,
    attempts: 2,
    onRetry: () => undefined,
  };
  const { failures } = await runFetch({ seeds, sources: [{ id: 'daily', from: 'hf', quiet: [] }], span: { today }, endpoint: server.url, tell: () => undefined }, setting);
  const { changes } = runIngest({ seeds, content, check: false });
  const derived = (name: string): unknown => JSON.parse(readFileSync(join(content, 'derived', name), 'utf8'));
  return {
    failures: failures.map(({ period, rule }) => ({ period, rule })),
    status: statusSchema.parse(derived('status.json')),
    log: changeLogSchema.parse(derived('changes.json')),
    ids: readEntries(content).map(({ id }) => id),
    written: changes.write.length,
  };
}

const dayOf = (url = '') => /date=([\d-]+)/.exec(url)?.[1] ?? '';
const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

const normal: Behaviour = (response, request) => {
  const day = dayOf(request.url);
  sendJson(response, isWeekend(day) ? '[]' : hfAnswer(day, 40));
};

/** One day comes nearly empty; a paper of the week before is withdrawn, another has code now. */
const halfEmpty: Behaviour = (response, request, call) => {
  const day = dayOf(request.url);
  if (day === '2025-12-10') sendJson(response, hfAnswer(day, 5));
  else if (day === '2025-12-03')
    sendJson(
      response,
      hfAnswer(day, 40, (paper, index) => ({
        ...paper,
        ...(index === 0 ? { withdrawnAt: '2025-12-09T00:00:00.000Z' } : {}),
        ...(index === 1 ? { githubRepo: 'https://github.com/weavers/loom' } : {}),
      })),
    );
  else normal(response, request, call);
};

const down: Behaviour = (response) => {
  response.writeHead(503).end();
};

const before = () => readEntries('content').map(({ id }) => id);
let first: Week;
let second: Week;

test('a normal week adds its papers, and they are the changes', async () => {
  first = await live('2025-12-08', normal);
  expect(first.failures).toEqual([]);
  expect(first.status).toMatchObject({ dataDate: '2025-12-05', sources: [{ id: 'daily', lastSuccess: '2025-12-08', newest: '2025-12-05', records: 200, failures: [] }] });
  expect(first.ids).toEqual(expect.arrayContaining(before()));
  expect(first.ids).toHaveLength(before().length + 200);
  expect(first.log.map(({ date, new: added }) => [date, added.length])).toEqual([['2025-12-05', 200]]);
});

test('a half-empty week keeps out the day that is not believed, says so, and takes the rest', async () => {
  second = await live('2025-12-15', halfEmpty);
  expect(second.failures).toEqual([{ period: '2025-12-10', rule: 'too-few' }]);
  expect(existsSync(join(seeds, 'daily/2025-12-10.json'))).toBe(false);
  expect(second.ids).toHaveLength(first.ids.length + 160);
  expect(second.status).toMatchObject({ dataDate: '2025-12-12', counts: { withdrawn: 1 }, sources: [{ lastSuccess: '2025-12-08', newest: '2025-12-12', failures: [{ day: '2025-12-15', rule: 'too-few' }] }] });
});

test('what was withdrawn and what has code now are changes of that week', () => {
  expect(second.log).toHaveLength(2);
  expect(second.log[0]).toMatchObject({ date: '2025-12-12', revised: [], withdrawn: [{ id: '2512.63001' }], code: [{ id: '2512.63002' }] });
  expect(second.log[0]?.new).toHaveLength(160);
});

test('a week in which the source is down changes no paper, and is said in the status', async () => {
  const third = await live('2025-12-22', down);
  expect(third.failures.map(({ rule }) => rule)).toEqual(['unreachable']);
  expect(server.calls).toHaveLength(2);
  expect([third.ids, third.log, third.written]).toEqual([second.ids, second.log, 1]);
  expect(third.status).toMatchObject({ dataDate: '2025-12-12', sources: [{ lastSuccess: '2025-12-08', failures: [{ day: '2025-12-22', rule: 'unreachable' }] }] });
});

test('the same data again changes nothing', () => {
  const { changes } = runIngest({ seeds, content, check: false });
  expect(changes).toEqual({ write: [], remove: [] });
});

test('when the source is back, what was missed is fetched, and the site is fresh again', async () => {
  const fourth = await live('2025-12-23', normal);
  expect(fourth.failures).toEqual([]);
  expect(listFiles(join(seeds, 'daily'))).toContain('2025-12-10.json');
  expect(fourth.ids).toHaveLength(second.ids.length + 40 + 6 * 40);
  expect(fourth.status).toMatchObject({ dataDate: '2025-12-22', sources: [{ lastSuccess: '2025-12-23', failures: [] }] });
});
