import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { emptyVocabulary } from '#lib/relate/vocabulary.ts';
import { runNode } from '#scripts/tools/checks/run-node.ts';
import { checkOptions } from '#scripts/tools/eval/check-options.ts';
import { formatFigures } from '#scripts/tools/eval/eval-report.ts';
import { evaluateLearning } from '#scripts/tools/eval/evaluate-learning.ts';
import { readEvalInput } from '#scripts/topics/labelled-input.ts';
import { readLabelFolder } from '#scripts/topics/read-label-folder.ts';
import { readPaperFile } from '#scripts/topics/read-paper-file.ts';
import { corpus } from '../../support/corpus.ts';

const root = mkdtempSync(join(tmpdir(), 'offprint-eval-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** A folder with one file each. */
function makeFolder(name: string, files: Record<string, string>): string {
  const folder = join(root, name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

const papers = [
  {
    arxiv_id: '2601.00001',
    title: 'Agents that \\emph{search}',
    summary: 'We train a search\nagent with web search.',
  },
  { title: 'Tree search', abstract: 'Monte Carlo tree search with $n$ nodes.' },
];

test('further papers go through the stages of ingest, and labels find them by id and by title', () => {
  const file = join(root, 'further.jsonl.gz');
  writeFileSync(file, gzipSync(papers.map((paper) => JSON.stringify(paper)).join('\n')));
  const folder = makeFolder('labels', {
    'labels-x.json': JSON.stringify({
      papers: [
        { arxivId: '2601.00001', topics: { 'search-agents': 'yes' } },
        { title: 'TREE SEARCH', topics: { 'search-agents': 'no' } },
        { title: 'Nowhere', topics: { 'search-agents': 'no' } },
      ],
    }),
    'related-x.json': JSON.stringify({ items: [{ title: '2601.00001', related: [['Tree search']] }] }),
  });
  const { input, missing } = readEvalInput(
    { seeds: join(root, 'none'), content: corpus.content },
    folder,
    file,
  );
  expect(
    input.labels[0]?.papers.map(({ title, abstract, topics }) => [title, abstract, topics[0]?.id]),
  ).toEqual([
    ['Agents that search', 'We train a search agent with web search.', 'search-agents'],
    ['Tree search', 'Monte Carlo tree search with n nodes.', 'tree-search-and-test-time-scaling'],
  ]);
  expect(input.related[0]?.pool).toHaveLength(2);
  expect(missing).toEqual(['Nowhere']);
});

test.each([
  ['an empty folder', {}, 'holds neither labels*.json nor related*.json'],
  ['labels that are cut', { 'labels-x.json': '{"papers": [' }, 'labels-x.json is not JSON'],
  [
    'a verdict that is none',
    { 'labels-x.json': '{"papers":[{"title":"A","topics":{"a":"maybe"}}]}' },
    'labels-x.json holds no labels: papers.0.topics.a:',
  ],
  ['related papers that are none', { 'related-x.json': '{"items":[{"title":"A"}]}' }, 'items.0.related:'],
])('%s is refused', (name, files: Record<string, string>, message) => {
  expect(() => readLabelFolder(makeFolder(name, files))).toThrow(message);
});

test.each([
  ['a folder', () => readLabelFolder(join(root, 'nowhere')), 'There is no folder'],
  ['a file', () => readPaperFile(join(root, 'nowhere.jsonl')), 'does not exist. Name a file of papers.'],
])('%s that is not there is named', (_title, read, message) => {
  expect(read).toThrow(message);
});

test('a record that is no paper is named with its place', () => {
  const file = join(root, 'broken.jsonl');
  writeFileSync(file, '{"title":"A","abstract":"a"}\n{"title":"B"}\n');
  expect(() => readPaperFile(file)).toThrow(`${file}:2:1 record-set-aside no-paper`);
});

test('figures are one table, numbers to the right', () => {
  const figure = {
    task: 'topics',
    name: 'F1',
    labels: 'labels-x',
    n: 12,
    value: 0.5,
    interval: [0.25, 0.75] as [number, number],
    folds: [0.4, 0.6],
    baseline: { name: 'keywords', value: 0.25 },
  };
  expect(formatFigures([figure]).split('\n')).toEqual([
    'figure  labels     n  value  95 % interval        folds  cross-validated  baseline',
    'F1      labels-x  12  0.500    0.250–0.750  0.400–0.600                –  0.250 keywords',
  ]);
});

test.each([
  [{ corpus: 'papers.jsonl' }, '--corpus has no effect without --search'],
  [{ slow: true }, '--slow has no effect without --search'],
  [{ search: 'dist', size: '100' }, '--size has no effect without --corpus'],
  [{ judged: '40' }, '--judged has no effect without --learning'],
  [{ draws: '3' }, '--draws has no effect without --learning'],
  [{ map: true, ranking: true }, '--map and --ranking measure different things'],
  [{ feed: 'feed.jsonl', papers: 'papers.jsonl' }, '--papers has no effect beside --feed'],
])('the options %j are refused, since one would do nothing', (values, message) => {
  expect(checkOptions(values)).toContain(message);
});

test('an effort that is not measured is refused with those that are', () => {
  expect(() => evaluateLearning(emptyVocabulary, {}, 1, 7)).toThrow(
    'No effort has 7 judged papers. Choose one of 0, 2, 10, 20, 40, 80.',
  );
});

test('options that each do something are taken', () => {
  expect(checkOptions({ search: 'dist', corpus: 'papers.jsonl', size: '100', slow: true })).toBeUndefined();
  expect(checkOptions({ slow: false })).toBeUndefined();
  expect(checkOptions({ ranking: true, papers: 'papers.jsonl', map: false })).toBeUndefined();
});

test('an option that would do nothing ends the command with code 2', async () => {
  const { code, output } = await runNode(['scripts/eval.ts', '--corpus', 'papers.jsonl']);
  expect(output).toContain('--corpus has no effect');
  expect(code).toBe(2);
});
