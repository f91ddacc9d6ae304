import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FetchSource } from '#lib/schema/fetch-source.ts';
import { runNode } from '#scripts/tools/checks/run-node.ts';
import { runFetch } from '#scripts/fetch/run-fetch.ts';
import { checkState } from '#src/files/check-state.ts';
import { withFetchLock } from '#src/files/lock.ts';
import { hfAnswer, sendJson } from '../../support/answers.ts';
import { startMisbehavingServer, type MisbehavingServer } from '../../support/misbehaving-server.ts';
import { countKills } from '../../support/kills.ts';
import { ingestHere, makeProject } from '../support/ingest.ts';
import { readFolder, temporaryFolder } from '../support/temporary-folder.ts';

/** Half of those of other commands, since each takes a process or two; on request all, and the time for them. */
const kills = process.env['OFFPRINT_KILLS'] === undefined ? countKills(2) : countKills();
const timeout = 180_000 + kills * 30_000;

let server: MisbehavingServer;
beforeAll(async () => {
  server = await startMisbehavingServer();
});
afterAll(() => server.close());

const kept = (folder: string) =>
  Object.fromEntries(Object.entries(readFolder(folder)).filter(([path]) => !/\.(?:part|lock)$/.test(path)));

/**
 * Runs a command and ends it without a word: before the answer to a call, or some milliseconds after it, while
 * it is read and saved.
 */
async function runKilled(args: string[], kill: number, answer: (call: number) => string): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const left = once(child, 'exit');
  const fatalCall = 1 + (kill % 3);
  server.behave((response, _request, call) => {
    const isFatal = call === fatalCall;
    if (isFatal && kill % 2 === 0) child.kill('SIGKILL');
    else sendJson(response, answer(call));
    if (isFatal) void setTimeout(kill % 11).then(() => child.kill('SIGKILL'));
  });
  await left;
}

const days = ['2025-10-01', '2025-10-02', '2025-10-03'];
const hf: FetchSource = { id: 'hf', from: 'hf', quiet: [] };

/** Fetches what is missing within the test, where waits take no time. */
function fetchHere(seeds: string): Promise<unknown> {
  const setting = {
    wait: () => Promise.resolve(),
    now: () => 0,
    userAgent: 'Offprint/test',
    timeout: 60_000,
    maxAnswerBytes: 1e7,
    privateRedirects: false,
    attempts: 1,
    onRetry: () => undefined,
  };
  const span = { since: days[0], week: undefined, today: '2025-10-04' };
  server.behave((response, { url = '' }) => {
    sendJson(response, hfAnswer(/date=([\d-]+)/.exec(url)?.[1] ?? '', 40));
  });
  const run = { seeds, sources: [hf], span, endpoint: server.url, tell: () => undefined };
  return withFetchLock(seeds, () => runFetch(run, setting));
}

test(
  'a fetch that is killed at any time leaves whole answers, and the next one ends whole',
  { timeout },
  async () => {
    const clean = temporaryFolder();
    await fetchHere(clean);
    const whole = readFolder(clean);
    for (let kill = 0; kill < kills; kill += 1) {
      const root = temporaryFolder();
      const seeds = join(root, 'seeds');
      const from = ['--since', days[0] ?? '', '--until', '2025-10-04', '--endpoint', server.url];
      await runKilled(
        ['scripts/fetch-seeds.ts', '--seeds', seeds, '--content', root, ...from],
        kill,
        (call) => hfAnswer(days[call - 1] ?? '', 40),
      );
      mkdirSync(seeds, { recursive: true });
      for (const [path, text] of Object.entries(kept(seeds)))
        if (path !== '.fetch.json') expect(text).toBe(whole[path]);
      expect(checkState({ seeds, content: root })).toEqual([]);
      await fetchHere(seeds);
      expect(kept(seeds)).toEqual(whole);
    }
  },
);

test(
  'an enrich that is killed at any time leaves whole answers, and the next one ends whole',
  { timeout },
  async () => {
    const papers = [1, 2, 3].map(
      (number) => `{"title":"Loom ${number}","abstract":"A.","arxivId":"2510.0000${number}"}`,
    );
    const { content, seeds } = makeProject({ 'papers.jsonl': papers.join('\n') });
    ingestHere({ content, seeds });
    const folder = join(content, 'enrichment');
    const answer = () => JSON.stringify({ display_name: 'A loom', cited_by_count: 3 });
    const args = [
      'scripts/enrich.ts',
      '--from',
      'openalex',
      '--until',
      '2025-10-04',
      '--endpoint',
      server.url,
    ];
    const command = [...args, '--content', content];
    const complete = async () => {
      server.behave((response) => {
        sendJson(response, answer());
      });
      expect(await runNode(command)).toMatchObject({ code: 0 });
      return kept(folder);
    };
    const whole = await complete();
    const lines = new Set(Object.values(whole).join('').split('\n'));
    for (let kill = 0; kill < kills; kill += 1) {
      rmSync(folder, { recursive: true });
      await runKilled(command, kill, answer);
      mkdirSync(folder, { recursive: true });
      for (const line of Object.values(kept(folder)).join('').split('\n')) expect(lines).toContain(line);
      expect(checkState({ seeds, content })).toEqual([]);
      expect(await complete()).toEqual(whole);
    }
  },
);
