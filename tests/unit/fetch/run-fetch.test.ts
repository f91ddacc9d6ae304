import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FetchSource } from '#lib/schema/fetch-source.ts';
import { addDays } from '#lib/dates/week.ts';
import { readFetchState } from '#src/files/fetch-state-file.ts';
import { listFiles } from '#src/files/read-files.ts';
import { runFetch } from '#scripts/fetch/run-fetch.ts';
import { arxivAnswer, hfAnswer, sendJson, sendXml } from '../../support/answers.ts';
import {
  startMisbehavingServer,
  type Behaviour,
  type MisbehavingServer,
} from '../../support/misbehaving-server.ts';

const hf: FetchSource = { id: 'hf', from: 'hf', quiet: [] };
const arxiv: FetchSource = { id: 'arxiv', from: 'arxiv', query: 'cat:cs.CL', quiet: [] };
const rss: FetchSource = { id: 'new', from: 'arxiv-rss', categories: ['cs.CL', 'cs.AI'], quiet: [] };

let server: MisbehavingServer;
let seeds: string;
let waits: number[];

beforeAll(async () => {
  server = await startMisbehavingServer();
});
afterAll(() => server.close());
beforeEach(() => {
  seeds = mkdtempSync(join(tmpdir(), 'offprint-fetch-'));
  waits = [];
});
afterEach(() => {
  rmSync(seeds, { recursive: true, force: true });
});

/** Fetches as on `today`; waits take no time and are noted. */
function run(
  today: string,
  {
    source = hf,
    since,
    week,
    timeout = 60_000,
    privateRedirects = false,
  }: {
    source?: FetchSource | FetchSource[];
    since?: string;
    week?: string;
    timeout?: number;
    privateRedirects?: boolean;
  } = {},
) {
  const setting = {
    wait: (ms: number) => {
      waits.push(ms);
      return Promise.resolve();
    },
    now: () => Date.UTC(2025, 9, 1),
    userAgent: 'Offprint/test (+http://127.0.0.1)',
    timeout,
    maxAnswerBytes: 1e6,
    privateRedirects,
    attempts: 3,
    onRetry: () => undefined,
  };
  return runFetch(
    {
      seeds,
      sources: [source].flat(),
      span: { since, week, today },
      endpoint: server.url,
      tell: () => undefined,
    },
    setting,
  );
}

const dayOf = (url = '') => /date=([\d-]+)/.exec(url)?.[1] ?? '';

/** A day's papers: forty on working days, none at the weekend. */
const normal: Behaviour = (response, request) => {
  const day = dayOf(request.url);
  const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  sendJson(response, hfAnswer(day, weekend ? 0 : 40));
};

const rules = (report: { failures: { rule: string }[] }) => report.failures.map(({ rule }) => rule);

test('a week is saved as one file a working day, as the server sent it', async () => {
  server.behave(normal);
  const report = await run('2025-10-20', { week: '2025-W40' });
  const days = ['2025-09-29', '2025-09-30', '2025-10-01', '2025-10-02', '2025-10-03'];
  expect(report).toEqual({ saved: days.map((day) => `hf/${day}.json`), failures: [] });
  expect(listFiles(seeds)).toEqual(report.saved);
  expect(readFileSync(join(seeds, 'hf/2025-10-01.json'), 'utf8')).toBe(hfAnswer('2025-10-01', 40));
});

test('calls come one at a time, with a wait between them, and say who calls', async () => {
  server.behave((response) => {
    sendXml(response, arxivAnswer([{ id: '2509.20001', title: 'A loom', published: '2025-09-24' }]));
  });
  await run('2025-10-20', { source: arxiv, since: '2025-09-22' });
  expect(server.calls.length).toBeGreaterThan(1);
  expect(waits).toEqual(server.calls.slice(1).map(() => 3000));
  expect(server.maxConcurrent()).toBe(1);
  expect(server.calls[0]?.headers['user-agent']).toBe('Offprint/test (+http://127.0.0.1)');
});

test('what is saved for good is not asked for again', async () => {
  server.behave(normal);
  await run('2025-10-20', { week: '2025-W40' });
  server.behave(normal);
  const again = await run('2025-10-20', { week: '2025-W40' });
  expect(again).toEqual({ saved: [], failures: [] });
  expect(server.calls.map(({ line }) => dayOf(line))).toEqual(['2025-10-04', '2025-10-05']);
});

test('a run that was stopped goes on where it ended', async () => {
  server.behave((response, request, call) => {
    if (call > 2) response.destroy();
    else normal(response, request, call);
  });
  const first = await run('2025-10-20', { week: '2025-W40' });
  expect([first.saved.length, rules(first)]).toEqual([2, ['unreachable']]);
  server.behave(normal);
  const second = await run('2025-10-20', { week: '2025-W40' });
  expect(dayOf(server.calls[0]?.line)).toBe('2025-10-01');
  expect([second.saved.length, second.failures]).toEqual([3, []]);
});

test('without a day, a run goes on after the newest that is saved', async () => {
  server.behave(normal);
  await run('2025-10-20', { week: '2025-W40' });
  server.behave(normal);
  await run('2025-10-20');
  expect(dayOf(server.calls[0]?.line)).toBe('2025-10-04');
  expect(dayOf(server.calls.at(-1)?.line)).toBe('2025-10-19');
});

test('a day that is not settled is asked for again with its tag, and kept if it has not changed', async () => {
  const tagged: Behaviour = (response, request) => {
    if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
    else
      response
        .writeHead(200, { 'content-type': 'application/json', etag: '"one"' })
        .end(hfAnswer('2025-10-01', 40));
  };
  server.behave(tagged);
  await run('2025-10-02', { since: '2025-10-01' });
  const report = await run('2025-10-03', { since: '2025-10-01' });
  expect(server.calls.map(({ headers }) => headers['if-none-match'])).toEqual([
    undefined,
    '"one"',
    undefined,
  ]);
  expect(report.saved[0]).toBe('hf/2025-10-01.json');
  expect(readFetchState(seeds)['hf']?.periods[0]?.saved).toBe('2025-10-03');
});

test('an answer of several pages is saved when all are there', async () => {
  const entries = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => ({
      id: `2509.${20001 + from + index}`,
      title: `Loom ${from + index}`,
      published: '2025-09-24',
    }));
  server.behave((response, request) => {
    const start = Number(new URL(request.url ?? '', server.url).searchParams.get('start'));
    sendXml(response, arxivAnswer(entries(start, Math.min(start + 200, 250)), 250));
  });
  const report = await run('2025-10-20', { source: arxiv, week: '2025-W39' });
  expect(report).toEqual({ saved: ['arxiv/2025-W39.xml', 'arxiv/2025-W39-2.xml'], failures: [] });
  server.behave((response, _request, call) => {
    if (call > 1) response.writeHead(403).end();
    else sendXml(response, arxivAnswer(entries(0, 200), 250));
  });
  const half = await run('2025-10-20', { source: arxiv, week: '2025-W40' });
  expect([half.saved, rules(half)]).toEqual([[], ['http-error']]);
  expect(existsSync(join(seeds, 'arxiv/2025-W40.xml'))).toBe(false);
});

test.each<[string, FetchSource, Behaviour, string, RegExp]>([
  [
    'an HTTP error that does not pass',
    hf,
    (response) => response.writeHead(403).end('no'),
    'http-error',
    /HTTP 403/,
  ],
  [
    '500 at every attempt',
    hf,
    (response) => response.writeHead(500).end(),
    'unreachable',
    /after 3 attempts: HTTP 500/,
  ],
  ['406 at every attempt', arxiv, (response) => response.writeHead(406).end(), 'unreachable', /HTTP 406/],
  ['a connection that breaks at once', hf, (response) => response.destroy(), 'unreachable', /did not answer/],
  [
    'an answer shorter than announced',
    hf,
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '9000' });
      response.write('[{');
      setImmediate(() => response.destroy());
    },
    'unreachable',
    /did not answer/,
  ],
  [
    'JSON cut off by a server that does not notice',
    hf,
    (response) => {
      sendJson(response, hfAnswer('2025-10-01', 40).slice(0, 9000));
    },
    'cut-file',
    /ends within the record/,
  ],
  [
    'XML cut off by a server that does not notice',
    arxiv,
    (response) => {
      sendXml(
        response,
        arxivAnswer([{ id: '2509.20001', title: 'A loom', published: '2025-09-24' }]).slice(0, -30),
      );
    },
    'cut-file',
    /./,
  ],
  [
    'nothing at all',
    hf,
    (response) => {
      sendJson(response, '');
    },
    'empty',
    /an empty text/,
  ],
  [
    'no paper on a working day',
    hf,
    (response) => {
      sendJson(response, '[]');
    },
    'empty',
    /holds no paper/,
  ],
  [
    'a web page',
    hf,
    (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Maintenance</p>'),
    'wrong-type',
    /text\/html/,
  ],
  [
    'a web page that says it is JSON',
    hf,
    (response) => {
      sendJson(response, '<p>Maintenance</p>');
    },
    'unknown-format',
    /No reader/,
  ],
  [
    'an error message of Hugging Face with HTTP 200',
    hf,
    (response) => {
      sendJson(response, '{"error":"Invalid date"}');
    },
    'error-answer',
    /Invalid date/,
  ],
  [
    'an error feed of arXiv with HTTP 200',
    arxiv,
    (response) => {
      sendXml(response, readFileSync('tests/fixtures/sources/arxiv-error.xml', 'utf8'));
    },
    'error-answer',
    /incorrect id format/,
  ],
  [
    'fewer entries than arXiv says there are',
    arxiv,
    (response) => {
      sendXml(response, arxivAnswer([], 250));
    },
    'short-page',
    /250 papers/,
  ],
  [
    'a circle of redirects',
    hf,
    (response, request) =>
      response
        .writeHead(302, {
          location: request.url?.includes('again')
            ? request.url.replace('&again', '')
            : `${request.url ?? ''}&again`,
        })
        .end(),
    'redirects',
    /redirects too often/,
  ],
  [
    'redirects without end',
    hf,
    (response, _request, call) => response.writeHead(302, { location: `/${call}` }).end(),
    'redirects',
    /redirects too often/,
  ],
  [
    'a redirect to a file',
    hf,
    (response) => response.writeHead(302, { location: 'file:///etc/hostname' }).end(),
    'redirects',
    /is not an http/,
  ],
  [
    'a redirect to this machine under another name',
    hf,
    (response, request) =>
      response.writeHead(302, { location: `http://localhost:${request.socket.localPort ?? 0}/` }).end(),
    'redirects',
    /on this machine or in its network/,
  ],
  [
    'a redirect to the network of a cloud',
    hf,
    (response) => response.writeHead(302, { location: '//169.254.169.254/latest/meta-data' }).end(),
    'redirects',
    /set privateRedirects: true/,
  ],
  [
    'an answer that says it is huge',
    hf,
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '2000000' });
      response.flushHeaders();
    },
    'too-large',
    /1 MB/,
  ],
  [
    'an answer that turns out to be huge',
    hf,
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('['.padEnd(2_000_000));
    },
    'too-large',
    /1 MB/,
  ],
  [
    'a wait of an hour',
    hf,
    (response) => response.writeHead(429, { 'retry-after': '3600' }).end(),
    'http-error',
    /60 minutes/,
  ],
  [
    'a wait of more than ten minutes',
    hf,
    (response) => response.writeHead(429, { 'retry-after': '601' }).end(),
    'http-error',
    /11 minutes/,
  ],
])('%s is a failure, and nothing is saved', async (_what, source, behaviour, rule, message) => {
  server.behave(behaviour);
  const report = await run('2025-10-06', {
    source,
    since: source.from === 'hf' ? '2025-10-01' : '2025-09-29',
  });
  expect(report.saved).toEqual([]);
  expect(report.failures[0]).toMatchObject({ rule, message: expect.stringMatching(message) as string });
  expect(listFiles(seeds)).toEqual([]);
  expect(readFetchState(seeds)[source.id]).toMatchObject({
    failures: [{ rule }, ...report.failures.slice(1).map(() => ({}))],
  });
});

test('a redirect to this machine is followed if the settings allow it', async () => {
  server.behave((response, request, call) => {
    if (call > 1) normal(response, request, call);
    else {
      const location = `http://localhost:${request.socket.localPort ?? 0}${request.url ?? ''}`;
      response.writeHead(302, { location }).end();
    }
  });
  const report = await run('2025-10-02', { since: '2025-10-01', privateRedirects: true });
  expect([report.failures, report.saved.length]).toEqual([[], 1]);
});

test('an answer that does not end is given up after a while', async () => {
  server.behave((response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('[');
  });
  const report = await run('2025-10-02', { since: '2025-10-01', timeout: 20 });
  expect(report.failures[0]).toMatchObject({
    rule: 'unreachable',
    message: expect.stringContaining('took too long') as string,
  });
});

test.each<[string, FetchSource, number, Record<string, string>, number]>([
  ['429', hf, 429, {}, 5000],
  ['429 that asks to wait 7 seconds', hf, 429, { 'retry-after': '7' }, 7000],
  ['429 that asks to wait ten minutes', hf, 429, { 'retry-after': '600' }, 600_000],
  ['429 that names a time', hf, 429, { 'retry-after': 'Wed, 01 Oct 2025 00:01:00 GMT' }, 60_000],
  ['503 that asks for less than is polite', hf, 503, { 'retry-after': '1' }, 5000],
  ['406 of arXiv', arxiv, 406, {}, 30_000],
])('after %s a call is made again, later', async (_what, source, status, headers, wait) => {
  server.behave((response, request, call) => {
    if (call === 1) response.writeHead(status, headers).end();
    else if (source.from === 'hf') normal(response, request, call);
    else sendXml(response, arxivAnswer([{ id: '2509.20001', title: 'A loom', published: '2025-09-30' }]));
  });
  const report = await run(source.from === 'hf' ? '2025-10-02' : '2025-10-06', {
    source,
    since: source.from === 'hf' ? '2025-10-01' : '2025-09-29',
  });
  expect([report.failures, report.saved.length, waits[0]]).toEqual([[], 1, wait]);
});

test('a source that is down is not asked for the other days', async () => {
  server.behave((response) => response.writeHead(403).end());
  await run('2025-10-20', { week: '2025-W40' });
  expect(server.calls).toHaveLength(1);
});

test('a day with under 30 % of the usual papers is refused, and its neighbours are saved', async () => {
  server.behave((response, request, call) => {
    if (dayOf(request.url) === '2025-10-02') sendJson(response, hfAnswer('2025-10-02', 11));
    else normal(response, request, call);
  });
  const report = await run('2025-10-20', { week: '2025-W40' });
  expect(report.failures).toMatchObject([
    {
      period: '2025-10-02',
      rule: 'too-few',
      message: 'The answer for 2025-10-02 holds 11 papers; 40 are usual.',
    },
  ]);
  expect(report.saved).toContain('hf/2025-10-03.json');
  expect(listFiles(seeds)).not.toContain('hf/2025-10-02.json');
});

test('a day that the settings call quiet may be empty', async () => {
  server.behave((response, request, call) => {
    if (dayOf(request.url) === '2025-10-02') sendJson(response, '[]');
    else normal(response, request, call);
  });
  const report = await run('2025-10-20', { week: '2025-W40', source: { ...hf, quiet: ['2025-10-02'] } });
  expect([report.failures, report.saved.length]).toEqual([[], 4]);
});

test('a day that shrinks when it is fetched again keeps what it had', async () => {
  server.behave(normal);
  await run('2025-10-02', { since: '2025-10-01' });
  server.behave((response) => {
    sendJson(response, hfAnswer('2025-10-01', 5));
  });
  const report = await run('2025-10-02', { since: '2025-10-01' });
  expect(rules(report)).toEqual(['too-few']);
  expect(readFileSync(join(seeds, 'hf/2025-10-01.json'), 'utf8')).toBe(hfAnswer('2025-10-01', 40));
});

const others = (day: string, count: number) =>
  hfAnswer(day, count, (paper, index) => ({
    ...paper,
    id: `2510.7${String(index).padStart(4, '0')}`,
    title: `Other agents ${index}`,
  }));

test('a day that is answered with other papers keeps those it had, and says which are gone', async () => {
  const day = '2025-10-01';
  server.behave((response) => {
    sendJson(response, hfAnswer(day, 20));
  });
  await run('2025-10-02', { since: day });
  server.behave((response) => {
    sendJson(response, others(day, 7));
  });
  await run('2025-10-02', { since: day });
  const read = (file: string) => readFileSync(join(seeds, file), 'utf8');
  expect(read(`hf/${day}.json`)).toBe(others(day, 7));
  expect(read(`hf/${day}-kept-1.json`)).toBe(hfAnswer(day, 20));
  const [saved] = readFetchState(seeds)['hf']?.periods ?? [];
  expect(saved?.files).toEqual([`hf/${day}.json`, `hf/${day}-kept-1.json`]);
  expect([saved?.vanished?.length, saved?.vanished?.[0]]).toEqual([20, '2510.61001']);
  // The same answer again keeps nothing twice.
  const again = await run('2025-10-02', { since: day });
  expect(again.failures).toEqual([]);
  expect(listFiles(seeds)).toEqual([`hf/${day}-kept-1.json`, `hf/${day}.json`]);
});

test('a day that only grows, or loses what was withdrawn, keeps no second file', async () => {
  const day = '2025-10-01';
  const withdrawn = { withdrawnAt: '2025-10-02T00:00:00.000Z' };
  for (const answer of [
    hfAnswer(day, 20),
    hfAnswer(day, 21, (paper, index) => (index === 20 ? { ...paper, ...withdrawn } : paper)),
    hfAnswer(day, 20),
  ]) {
    server.behave((response) => {
      sendJson(response, answer);
    });
    await run('2025-10-02', { since: day });
  }
  expect(listFiles(seeds)).toEqual([`hf/${day}.json`]);
  expect(readFetchState(seeds)['hf']?.periods[0]?.vanished).toBeUndefined();
});

test('a page that an answer no longer has is kept for the papers that only it had', async () => {
  const entry = (number: number) => ({
    id: `2509.${20001 + number}`,
    title: `Loom ${number}`,
    published: '2025-09-24',
  });
  const entries = Array.from({ length: 250 }, (_, number) => entry(number));
  let answered = entries;
  server.behave((response, request) => {
    const start = Number(new URL(request.url ?? '', server.url).searchParams.get('start'));
    sendXml(response, arxivAnswer(answered.slice(start, start + 200), answered.length));
  });
  await run('2025-09-29', { source: arxiv, week: '2025-W39' });
  answered = entries.slice(0, 180);
  await run('2025-09-29', { source: arxiv, week: '2025-W39' });
  expect(listFiles(seeds)).toEqual([
    'arxiv/2025-W39-kept-1.xml',
    'arxiv/2025-W39-kept-2.xml',
    'arxiv/2025-W39.xml',
  ]);
  expect(readFetchState(seeds)['arxiv']?.periods[0]?.vanished).toHaveLength(70);
});

test('“not changed” for a day that has no answer is a failure and no quiet day', async () => {
  server.behave((response) => response.writeHead(304).end());
  const report = await run('2025-10-03', { since: '2025-10-01' });
  expect(report.failures).toMatchObject([
    { period: '2025-10-01', rule: 'unasked-unchanged' },
    { period: '2025-10-02', rule: 'unasked-unchanged' },
  ]);
  expect(readFetchState(seeds)['hf']?.lastSuccess).toBeUndefined();
});

test('an old answer for a new day is refused', async () => {
  server.behave((response) => {
    sendJson(response, hfAnswer('2025-09-30', 40));
  });
  const report = await run('2025-10-20', {
    week: '2025-W40',
    source: { ...hf, quiet: ['2025-10-04', '2025-10-05'] },
  });
  expect(report.saved).toEqual(['hf/2025-09-29.json']);
  expect(new Set(rules(report))).toEqual(new Set(['stale']));
});

test('arXiv announcements are empty at the weekend without harm, and a failure on a working day', async () => {
  const empty = readFileSync('tests/fixtures/sources/arxiv-rss-saturday.xml', 'utf8');
  server.behave((response) => {
    sendXml(response, empty, 'application/rss+xml');
  });
  expect(await run('2025-10-04', { source: rss })).toEqual({ saved: [], failures: [] });
  expect(rules(await run('2025-10-06', { source: rss }))).toEqual(['empty']);
  expect(server.calls[0]?.line).toBe('GET /rss/cs.CL+cs.AI');
});

test('announcements of the day before are not taken for new ones', async () => {
  server.behave((response) => {
    sendXml(response, readFileSync('tests/fixtures/sources/arxiv-rss.xml', 'utf8'), 'text/xml');
  });
  expect((await run('2025-10-06', { source: rss })).saved).toEqual(['new/2025-10-06.xml']);
  expect(rules(await run('2025-10-07', { source: rss }))).toEqual(['stale']);
});

test('an answer on which the reader fails is a failure of its source, and the next source is asked', async () => {
  const depth = 6000;
  server.behave((response, request) => {
    if (request.url?.includes('daily_papers') !== true)
      sendXml(response, arxivAnswer([{ id: '2509.20001', title: 'A loom', published: '2025-09-24' }]));
    else sendJson(response, `[{"paper":{"title":"x","summary":${'['.repeat(depth)}${']'.repeat(depth)}}}]`);
  });
  const report = await run('2025-10-20', { source: [hf, arxiv], since: '2025-10-13' });
  expect(report.failures.map(({ source, rule }) => [source, rule])).toContainEqual(['hf', 'wrong-shape']);
  expect(report.saved).toEqual(['arxiv/2025-W42.xml']);
  expect(readFetchState(seeds)['hf']?.failures.length).toBeGreaterThan(0);
});

test('an unexpected exception is also a failure of its source', async () => {
  server.behave((response) => {
    sendXml(response, arxivAnswer([{ id: '2509.20001', title: 'A loom', published: '2025-09-24' }]));
  });
  const broken: FetchSource = { id: 'b', from: 'feed', url: 'https://[', quiet: [] };
  const report = await run('2025-10-20', { source: [broken, arxiv], since: '2025-10-13' });
  expect(report.failures).toMatchObject([{ source: 'b', rule: 'unexpected' }]);
  expect(report.saved).toEqual(['arxiv/2025-W42.xml']);
});

function rssOf(...days: string[]): string {
  const items = days.map(
    (day, index) =>
      `<item><title>Paper ${day} ${index}</title><link>https://e.test/${index}</link><guid>g${day}${index}</guid><pubDate>${day}</pubDate></item>`,
  );
  return `<rss version="2.0"><channel><title>t</title><link>https://e.test</link>${items.join('')}</channel></rss>`;
}

test('an item of the future is no mark by which later answers are judged, nor one that a state file has', async () => {
  const lab: FetchSource = { id: 'lab', from: 'feed', url: 'https://lab.example/a.xml', quiet: [] };
  const october = 'Mon, 06 Oct 2025 00:00:00 GMT';
  server.behave((response) => {
    sendXml(response, rssOf('Thu, 01 Jan 2099 00:00:00 GMT', october, october));
  });
  expect((await run('2025-10-07', { source: lab })).failures).toEqual([]);
  expect(readFetchState(seeds)['lab']?.periods).toMatchObject([{ records: 3, newest: '2025-10-06' }]);
  const state = join(seeds, '.fetch.json');
  writeFileSync(state, readFileSync(state, 'utf8').replace('"newest":"2025-10-06"', '"newest":"2099-01-01"'));
  server.behave((response) => {
    sendXml(response, rssOf('Wed, 08 Oct 2025 00:00:00 GMT', october));
  });
  expect((await run('2025-10-08', { source: lab })).failures).toEqual([]);
  expect(readFetchState(seeds)['lab']?.periods.map(({ newest }) => newest)).toEqual([
    '2099-01-01',
    '2025-10-08',
  ]);
});

test('a server that ignores paging is asked twice', async () => {
  server.behave((response) => {
    sendJson(response, hfAnswer('2025-10-16', 100));
  });
  const report = await run('2025-10-17', { since: '2025-10-16' });
  expect(rules(report)).toEqual(['too-many-pages']);
  expect(server.calls).toHaveLength(2);
});

const untitled = (number: number) => (paper: Record<string, unknown>, index: number) =>
  index === number ? { ...paper, title: '' } : paper;
const periodOf = (source: string) => readFetchState(seeds)[source]?.periods[0];

test('a day of twelve papers, one of them without a title, is saved with eleven, and nothing has failed', async () => {
  server.behave((response, request) => {
    const isDay = dayOf(request.url) === '2025-10-01';
    sendJson(response, hfAnswer(dayOf(request.url), isDay ? 12 : 0, untitled(5)));
  });
  const report = await run('2025-10-02', { since: '2025-10-01' });
  expect(report).toEqual({ saved: ['hf/2025-10-01.json'], failures: [] });
  expect(periodOf('hf')).toMatchObject({ records: 11, setAside: 1 });
  expect(readFileSync(join(seeds, 'hf/2025-10-01.json'), 'utf8')).toBe(
    hfAnswer('2025-10-01', 12, untitled(5)),
  );
});

test('a feed with one item without a title works', async () => {
  const item = (title: string) =>
    `<item><title>${title}</title><link>https://lab.example/${title}</link></item>`;
  server.behave((response) => {
    sendXml(
      response,
      `<rss version="2.0"><channel><title>Lab</title>${item('')}${item('Loom')}</channel></rss>`,
    );
  });
  const lab: FetchSource = { id: 'lab', from: 'feed', url: 'https://lab.example/feed', quiet: [] };
  const report = await run('2025-10-01', { source: lab });
  expect([report.saved, report.failures]).toEqual([['lab/2025-10-01.xml'], []]);
  expect(periodOf('lab')).toMatchObject({ records: 1, setAside: 1 });
});

test('a damaged record fills its place on a page: the next page is asked for, and none counts as too short', async () => {
  const entries = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => ({
      id: `2509.${20001 + from + index}`,
      title: from + index === 7 ? '' : `Loom ${from + index}`,
      published: '2025-09-24',
    }));
  server.behave((response, request) => {
    const start = Number(new URL(request.url ?? '', server.url).searchParams.get('start'));
    sendXml(response, arxivAnswer(entries(start, Math.min(start + 200, 250)), 250));
  });
  const report = await run('2025-10-20', { source: arxiv, week: '2025-W39' });
  expect(report).toEqual({ saved: ['arxiv/2025-W39.xml', 'arxiv/2025-W39-2.xml'], failures: [] });
  expect(periodOf('arxiv')).toMatchObject({ records: 249, setAside: 1 });
});

test.each([
  ['on a working day', '2025-10-01'],
  ['on a Saturday, when it would pass for a quiet day', '2025-10-04'],
])('an answer of which no record can be read is refused %s', async (_when, day) => {
  server.behave((response) => {
    sendJson(
      response,
      hfAnswer(day, 3, (paper) => ({ ...paper, title: '' })),
    );
  });
  const report = await run(addDays(day, 1), { since: day });
  expect([report.saved, rules(report)]).toEqual([[], ['wrong-shape']]);
});
