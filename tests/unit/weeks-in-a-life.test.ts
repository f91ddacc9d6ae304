import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { changeLogSchema, type ChangeSet } from '#lib/schema/changes.ts';
import { statusSchema, type DataStatus } from '#lib/schema/status.ts';
import { listFiles } from '#src/files/read-files.ts';
import { readEntries } from '#src/files/read-entries.ts';
import { runIngest } from '#src/ingest/run-ingest.ts';
import {
  startMisbehavingServer,
  type Behaviour,
  type MisbehavingServer,
} from '../support/misbehaving-server.ts';
import { copyData, fetchWeek, halfEmptyWeek, normalWeek, papersADay, sourceDown } from '../support/weeks.ts';

// Each week is an ingest of the whole project, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** A project goes through the weeks in this order; each test begins where the last ended. */
const root = mkdtempSync(join(tmpdir(), 'offprint-weeks-'));
const copy = copyData(root);
const { seeds, content } = copy;

let server: MisbehavingServer;
beforeAll(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  server = await startMisbehavingServer();
  runIngest({ seeds, content, check: false });
  before = readEntries(content).map(({ id }) => id);
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
  const { failures } = await fetchWeek(copy, server, today, behaviour);
  const { changes } = runIngest({ seeds, content, check: false });
  const read = (path: string): unknown => JSON.parse(readFileSync(join(content, path), 'utf8'));
  return {
    failures: failures.map(({ period, rule }) => ({ period, rule })),
    status: statusSchema.parse(read('derived/status.json')),
    log: changeLogSchema.parse(read('log/changes.json')),
    ids: readEntries(content).map(({ id }) => id),
    written: changes.write.length,
  };
}

let before: string[];
let first: Week;
let second: Week;

test('a normal week adds its papers, and they are the changes', async () => {
  first = await live('2025-12-08', normalWeek);
  expect(first.failures).toEqual([]);
  expect(first.status).toMatchObject({
    dataDate: '2025-12-05',
    sources: [
      { id: 'daily', lastSuccess: '2025-12-08', newest: '2025-12-05', records: 5 * papersADay, failures: [] },
    ],
  });
  expect(first.ids).toEqual(expect.arrayContaining(before));
  expect(first.ids).toHaveLength(before.length + 5 * papersADay);
  expect(first.log.map(({ date, new: added }) => [date, added.length])).toEqual([
    ['2025-12-05', 5 * papersADay],
  ]);
});

test('in a half-empty week, the refused day is left out and reported, and the rest is used', async () => {
  second = await live('2025-12-15', halfEmptyWeek);
  expect(second.failures).toEqual([{ period: '2025-12-10', rule: 'too-few' }]);
  expect(existsSync(join(seeds, 'daily/2025-12-10.json'))).toBe(false);
  expect(second.ids).toHaveLength(first.ids.length + 4 * papersADay);
  expect(second.status).toMatchObject({
    dataDate: '2025-12-12',
    counts: { withdrawn: 1 },
    sources: [
      { lastSuccess: '2025-12-08', newest: '2025-12-12', failures: [{ day: '2025-12-15', rule: 'too-few' }] },
    ],
  });
});

test('what was withdrawn and what has code now are changes of that week', () => {
  expect(second.log).toHaveLength(2);
  expect(second.log[0]).toMatchObject({
    date: '2025-12-12',
    revised: [],
    withdrawn: [{ id: '2512.63001' }],
    code: [{ id: '2512.63002' }],
  });
  expect(second.log[0]?.new).toHaveLength(4 * papersADay);
});

test('a week in which the source is down changes no paper, and the status reports it', async () => {
  const third = await live('2025-12-22', sourceDown);
  expect(third.failures.map(({ rule }) => rule)).toEqual(['unreachable']);
  expect(server.calls).toHaveLength(2);
  expect([third.ids, third.log, third.written]).toEqual([second.ids, second.log, 1]);
  expect(third.status).toMatchObject({
    dataDate: '2025-12-12',
    sources: [{ lastSuccess: '2025-12-08', failures: [{ day: '2025-12-22', rule: 'unreachable' }] }],
  });
});

test('the same data again changes nothing', () => {
  const { changes } = runIngest({ seeds, content, check: false });
  expect(changes).toEqual({ write: [], remove: [] });
});

test('when the source is back, what was missed is fetched, and the site is fresh again', async () => {
  const fourth = await live('2025-12-23', normalWeek);
  expect(fourth.failures).toEqual([]);
  expect(listFiles(join(seeds, 'daily'))).toContain('2025-12-10.json');
  expect(fourth.ids).toHaveLength(second.ids.length + 7 * papersADay);
  expect(fourth.status).toMatchObject({
    dataDate: '2025-12-22',
    sources: [{ lastSuccess: '2025-12-23', failures: [] }],
  });
});
