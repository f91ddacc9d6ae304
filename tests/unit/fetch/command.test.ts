import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '#src/files/read-files.ts';
import { runNode } from '#scripts/tools/checks/run-node.ts';
import { hfAnswer, sendJson } from '../../support/answers.ts';
import { startMisbehavingServer, type MisbehavingServer } from '../../support/misbehaving-server.ts';

const timeout = 60_000;
const root = mkdtempSync(join(tmpdir(), 'offprint-command-'));

let server: MisbehavingServer;
beforeAll(async () => {
  server = await startMisbehavingServer();
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

const fetchSeeds = (...args: string[]) =>
  runNode([
    'scripts/fetch-seeds.ts',
    '--endpoint',
    server.url,
    '--seeds',
    join(root, 'seeds'),
    '--content',
    root,
    ...args,
  ]);

test(
  'one day is fetched, and a second run has nothing to do',
  async () => {
    server.behave((response) => {
      sendJson(response, hfAnswer('2025-10-01', 3));
    });
    const day = ['--since', '2025-10-01', '--until', '2025-10-02'];
    expect(await fetchSeeds(...day)).toMatchObject({
      code: 0,
      output: expect.stringContaining('saved 1 · failed 0') as string,
    });
    expect(listFiles(join(root, 'seeds'))).toEqual(['hf/2025-10-01.json']);
    expect(server.calls[0]?.headers['user-agent']).toMatch(/^Offprint\/\S+ \(\+http/);
  },
  timeout,
);

test(
  'a source that fails ends with code 1 and a sentence',
  async () => {
    server.behave((response) => {
      response.writeHead(403).end();
    });
    const { code, output } = await fetchSeeds('--since', '2025-10-02', '--until', '2025-10-03');
    expect([code, output]).toEqual([1, expect.stringMatching(/hf: http\S+ answered with HTTP 403/)]);
  },
  timeout,
);

test.each([
  ['--week 2025-40 is not understood', ['--week', '2025-40']],
  ['--since yesterday is not understood', ['--since', 'yesterday']],
  ['named nowhere', ['--source', 'nowhere']],
])(
  '“%s” is said of a wrong option',
  async (message, args) => {
    expect(await fetchSeeds(...args)).toMatchObject({
      code: 1,
      output: expect.stringContaining(message) as string,
    });
  },
  timeout,
);

test(
  'settings that are wrong are named by file and line',
  async () => {
    writeFileSync(join(root, 'settings.yaml'), 'title: Looms\nsources:\n  - id: hf\n    from: twitter\n');
    const { code, output } = await fetchSeeds();
    expect([code, output]).toEqual([1, expect.stringContaining('content/settings.yaml:4:')]);
  },
  timeout,
);
