import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runNode } from '#scripts/tools/checks/run-node.ts';
import { listFiles } from '#src/files/read-files.ts';
import {
  startMisbehavingServer,
  type Behaviour,
  type MisbehavingServer,
} from '../support/misbehaving-server.ts';
import { differingFiles } from '../support/changing-site.ts';
import { oneForm } from '../support/corpus.ts';
import { hashFiles } from '../support/hash-files.ts';
import { testOrigin } from '../support/test-sites.ts';
import {
  copiedPapers,
  copyData,
  fetchWeek,
  halfEmptyWeek,
  normalWeek,
  papersADay,
  sourceDown,
  tooFew,
  type ProjectCopy,
} from '../support/weeks.ts';

const root = '.cache/weeks';
const out = join(root, 'dist');

let server: MisbehavingServer;
let copy: ProjectCopy;
beforeAll(async () => {
  rmSync(root, { recursive: true, force: true });
  copy = copyData(root);
  appendFileSync(join(copy.content, 'settings.yaml'), oneForm);
  server = await startMisbehavingServer();
  // What comes later is new beside this.
  await run('scripts/ingest.ts');
});
afterAll(() => server.close());

interface Status {
  dataDate: string;
  isHeld: boolean;
  reasons: string[];
  counts: { papers: number };
}

async function run(command: string): Promise<void> {
  const { code, output } = await runNode([command], {
    OFFPRINT_SEEDS: copy.seeds,
    OFFPRINT_CONTENT: copy.content,
    OFFPRINT_SITE: testOrigin,
    OFFPRINT_BASE: '/',
    OFFPRINT_OUT: out,
    OFFPRINT_CACHE: join(root, 'astro'),
  });
  if (code !== 0) throw new Error(`${command} ends with ${String(code)}:\n${output}`);
}

/** Fetches and builds as the weekly workflow does, and returns what the site says of itself. */
async function live(today: string, behaviour: Behaviour): Promise<Status> {
  await fetchWeek(copy, server, today, behaviour);
  await run('scripts/build.ts');
  return JSON.parse(page('status.json')) as Status;
}

function page(path: string): string {
  return readFileSync(join(out, path), 'utf8');
}

/** Pages and feeds of the whole site, also those that were kept from the build before. */
function filesWith(text: string): string[] {
  return listFiles(out).filter((path) => /\.(?:html|xml)$/.test(path) && page(path).includes(text));
}

/** What stands at the end of a week. */
interface Week {
  files: Record<string, string>;
  /** Ids of the related papers of each paper. */
  related: Record<string, string[]>;
}

function readWeek(): Week {
  const text = readFileSync(join(copy.content, 'derived/related.json'), 'utf8');
  const related = Object.entries(JSON.parse(text) as Record<string, { id: string }[]>);
  return {
    files: hashFiles(out),
    related: Object.fromEntries(related.map(([id, relations]) => [id, relations.map((one) => one.id)])),
  };
}

let normal: Week;
const newPaper = `2512.650${String(papersADay)}`;
const laterPaper = `2512.720${String(papersADay)}`;
const reason = `daily: The answer for 2025-12-10 holds ${String(tooFew)} papers; ${String(papersADay)} are usual.`;

test('after a normal week the site has its papers and is fresh', async () => {
  expect(await live('2025-12-08', normalWeek)).toMatchObject({
    dataDate: '2025-12-05',
    isHeld: false,
    reasons: [],
    counts: { papers: copiedPapers + 5 * papersADay },
  });
  expect(page('badge.svg')).toContain('<title>data from: 5 Dec 2025</title>');
  expect(filesWith('The data is from')).toEqual([]);
  expect(page('changes.xml')).toContain('New: Search Agents for looms 2025-12-05 2');
  expect(page('rss.xml')).toContain(`/papers/${newPaper}/`);
  normal = readWeek();
});

test('after a half-empty week the site says what it lacks and shows the rest', async () => {
  expect(await live('2025-12-15', halfEmptyWeek)).toMatchObject({
    dataDate: '2025-12-12',
    isHeld: true,
    reasons: [reason],
    counts: { papers: copiedPapers + 9 * papersADay },
  });
  expect(page('badge.svg')).toContain('<title>update incomplete, data from: 12 Dec 2025</title>');
  const telling = filesWith('The data is from <time datetime=2025-12-12>12 December 2025</time>');
  expect(telling).toEqual(
    expect.arrayContaining([
      'index.html',
      'about/index.html',
      'search/index.html',
      'week/2025-W50/index.html',
    ]),
  );
  // A page of the past says nothing that the next fetch would undo.
  expect(
    telling.filter((path) => /^(?:papers\/.|day|month|authors\/[^/]+\/i|week\/2025-W4)/.test(path)),
  ).toEqual([]);
  expect(page('about/index.html')).toContain(reason);
  expect(existsSync(join(out, 'papers/2512.70001'))).toBe(false);
});

test('a later week leaves all of closed periods as it was, but for papers that its own are related to', () => {
  const later = readWeek();
  const changed = differingFiles(normal.files, later.files);
  const ofPeriod = /^(?:week\/2025-W4[0-8]|month\/2025-1[01]|day\/2025-1[01]|api\/weeks\/2025-W4[0-8])/;
  expect(Object.keys(later.files).filter((path) => ofPeriod.test(path)).length).toBeGreaterThan(10);
  expect(changed.filter((path) => ofPeriod.test(path))).toEqual([]);
  // One is withdrawn, and leaves its week to those beside it; the next one has code now.
  const moved = ['2512.62012', '2512.63001', '2512.63002'];
  const isMoved = (id: string) => moved.includes(id) || !(id in normal.related);
  const standing = Object.keys(normal.related).filter(
    (id) => ![id, ...(normal.related[id] ?? []), ...(later.related[id] ?? [])].some(isMoved),
  );
  expect(standing.length).toBeGreaterThan(10);
  const files = standing.flatMap((id) => [`papers/${id}/index.html`, `api/papers/${id}.json`]);
  expect(files.filter((path) => !(path in later.files))).toEqual([]);
  expect(files.filter((path) => changed.includes(path))).toEqual([]);
});

test('a withdrawn paper says so, is a change, and has left its topics and its week', () => {
  expect(page('papers/2512.63001/index.html')).toContain('Withdrawn');
  expect(page('papers/2512.63001/index.html')).not.toContain('<dt>Edition');
  expect(page('changes.xml')).toContain('<title>Withdrawn: Search Agents for weavers 2025-12-03 1</title>');
  expect(page('changes/index.html')).toContain('/papers/2512.63001/');
  const digestOrFeed = /^(?:index\.html|rss\.xml|(?:topics|week|latest|trending)\/.*)$/;
  const naming = (paper: string) => filesWith(`/papers/${paper}/`).filter((path) => digestOrFeed.test(path));
  expect(naming('2512.63001')).toEqual([]);
  expect(naming('2512.63002')).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^topics\/search-agents\//),
      'week/2025-W49/index.html',
      'week/2025-W49/offprint-2025-W49.html',
    ]),
  );
});

test('after a week in which the source was down the site shows what it had and since when', async () => {
  const papers = page(`papers/${laterPaper}/index.html`);
  expect(await live('2025-12-22', sourceDown)).toMatchObject({
    dataDate: '2025-12-12',
    isHeld: true,
    counts: { papers: copiedPapers + 9 * papersADay },
  });
  expect(page(`papers/${laterPaper}/index.html`)).toBe(papers);
});
