import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { beforeAll, expect, inject, test, vi } from 'vitest';
import type { ApiValue } from '#lib/schema/api.ts';
import { buildHostileSite } from '../support/hostile-site.ts';
import { readPapers } from '../support/paper-records.ts';
import { addressOf, listSiteFiles, readSiteFile } from '../support/site-pages.ts';
import { testOrigin, type TestSiteName } from '../support/test-sites.ts';

beforeAll(buildHostileSite, 300_000);

const sites = ['root', 'base', 'hostile'] as const satisfies TestSiteName[];
const papers = readPapers();

/** The form of a file for programs, by its path: `paper` of `api/papers/2510.00568.json`. */
function formOf(file: string): string | undefined {
  const folder = /^api\/(papers|topics|weeks)\//.exec(file)?.[1];
  if (folder !== undefined) return folder === 'papers' ? 'paper' : 'list';
  return /^api\/(index|papers)(?:-\d+)?\.json$/.exec(file)?.[1];
}

function read(site: TestSiteName, file: string): unknown {
  return JSON.parse(readSiteFile(site, file));
}

function readSchemas(site: TestSiteName): Map<string, ValidateFunction> {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  ajv.addFormat('uri', (text) => URL.canParse(text));
  ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/);
  const names = ['index', 'papers', 'paper', 'list'];
  return new Map(names.map((name) => [name, ajv.compile(read(site, `api/schema/${name}.json`) as object)]));
}

test.each(sites)('every file for programs of the site "%s" is as its schema says', (site) => {
  const schemas = readSchemas(site);
  const files = listSiteFiles(site).filter((file) => /^api\/(?!schema)/.test(file));
  const faults = files.flatMap((file) => {
    const isValid = schemas.get(formOf(file) ?? '');
    return isValid?.(read(site, file)) ? [] : [[file, isValid?.errors?.[0]]];
  });
  expect(files.length).toBeGreaterThan(20);
  expect(faults).toEqual([]);
});

test('a schema refuses a paper without a title, and allows a field of a later program', () => {
  const isPaper = readSchemas('root').get('paper');
  const paper = read('root', 'api/papers/2510.00568.json') as Record<string, unknown>;
  expect(isPaper?.({ ...paper, later: 1 })).toBe(true);
  expect(isPaper?.({ ...paper, title: undefined })).toBe(false);
});

test('the parts of the list have every paper once, and lead to each other', () => {
  const { papers: list } = read('root', 'api/index.json') as ApiValue<'index'>;
  const start = addressOf('root', '');
  const parts = list.pages.map((page) => read('root', page.replace(start, '')) as ApiValue<'papers'>);
  expect(parts.flatMap((part) => part.papers.map(({ id }) => id)).sort()).toEqual(papers.map(({ id }) => id));
  expect(parts.map(({ next }) => next)).toEqual([...list.pages.slice(1), undefined]);
  expect(parts.map(({ previous }) => previous)).toEqual([undefined, ...list.pages.slice(0, -1)]);
});

test('the data of a paper is that of its entry', () => {
  const wrong = papers.filter(({ id, title, authors = [], issued, topics }) => {
    const paper = read('root', `api/papers/${id}.json`) as ApiValue<'paper'>;
    return (
      paper.title !== title ||
      paper.authors.length !== authors.length ||
      paper.issued?.value !== issued ||
      paper.topics.map((topic) => topic.id).join() !== topics.map((topic) => topic.id).join() ||
      paper.rights === ''
    );
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('every address in the index leads to a file of the site', () => {
  const { topics, weeks, schemas } = read('base', 'api/index.json') as ApiValue<'index'>;
  const files = new Set(listSiteFiles('base'));
  const addresses = [...topics, ...weeks].flatMap(({ url, data }) => [`${url}index.html`, data]);
  const start = addressOf('base', '');
  expect(topics.length + weeks.length).toBeGreaterThan(50);
  expect(
    [...addresses, ...Object.values(schemas)].filter((address) => !files.has(address.replace(start, ''))),
  ).toEqual([]);
});

/** What the examples of the guide print, each run as it stands there, but against the test site. */
async function runExamples(): Promise<string[][]> {
  const guide = readFileSync('docs/guides/api.md', 'utf8');
  const examples = [...guide.matchAll(/```js\n([^]*?)```/g)].map(([, code = '']) => code.trim());
  expect(examples.filter((code) => code.split('\n').length > 10)).toEqual([]);
  const printed: string[][] = [];
  const log = vi
    .spyOn(console, 'log')
    .mockImplementation((...parts) => void printed.at(-1)?.push(parts.join(' ')));
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (address: string) =>
    fetch(address.replace(`${testOrigin}/`, inject('siteUrls').root)),
  );
  try {
    for (const code of examples) {
      printed.push([]);
      await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
    }
  } finally {
    log.mockRestore();
    vi.unstubAllGlobals();
  }
  return printed;
}

test('the examples of the guide read every form of file', async () => {
  const [first = [], second = []] = await runExamples();
  expect(first).toHaveLength(10);
  expect(first[0]).toBe('search-agents Search agents');
  expect(first.at(-1)).toMatch(/10\.48550\/arXiv\.\S+ \d+$/);
  const { weeks } = read('root', 'api/index.json') as ApiValue<'index'>;
  const week = read('root', `api/weeks/${weeks[0]?.id ?? ''}.json`) as ApiValue<'list'>;
  const topic = read('root', 'api/topics/search-agents.json') as ApiValue<'list'>;
  expect(second).toEqual([
    `${week.title} ${String(week.papers.length)}`,
    `Search agents ${topic.papers[0]?.title ?? ''}`,
    'version id title description url papers',
  ]);
});
