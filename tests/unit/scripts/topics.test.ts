import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compileTopic } from '#lib/classify/compile-topic.ts';
import { weighTopics } from '#lib/classify/weigh-topics.ts';
import { topicSchema } from '#lib/schema/topic.ts';
import { readLabels } from '#scripts/eval/read-labels.ts';
import { formatOverview, formatTopic } from '#scripts/eval/topics-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-labels-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const topic = compileTopic({
  id: 'agents',
  ...topicSchema.parse({
    title: 'Agents',
    ink: 'moss',
    order: 1,
    line: '',
    includes: '',
    excludes: '',
    threshold: 4,
    rules: [
      { phrase: 'agent*', weight: 4 },
      { phrase: 'tool', weight: 3 },
    ],
  }),
});

function weigh(title: string, abstract: string) {
  return weighTopics({ title, abstract }, [topic]).map((weighed) => ({ title, weighed }));
}

const papers = [
  ...weigh('A', 'agent'),
  ...weigh('B', 'agent tool'),
  ...weigh('C', 'tool'),
  ...weigh('D', 'none'),
];

test('a topic is printed with its hits from the highest score on, and what it nearly selects', () => {
  const lines = formatTopic(papers, undefined, 5).split('\n');
  expect(lines[0]).toBe('2 of 4 papers are in (threshold 4), 50.0 %.');
  expect(lines.filter((line) => /^ +\d/.test(line)).map((line) => line.trim())).toEqual([
    '7.00  B',
    '4.00  A',
    '3.00  C',
  ]);
});

test('a sample is spread over the whole range of scores', () => {
  const many = Array.from({ length: 10 }, (_, index) =>
    weigh(`P${index}`, 'agent '.repeat(index + 1)),
  ).flat();
  const lines = formatTopic(many, undefined, 2).split('\n');
  expect(lines.filter((line) => line.includes('  P')).map((line) => line.trim().split('  ')[1])).toEqual([
    'P9',
    'P4',
  ]);
});

test('without a topic there is one line for each', () => {
  expect(formatOverview('agents', papers, undefined)).toMatch(/^agents +2 in \(50\.0 %\), 1 borderline$/);
});

test('labels find their texts by id or by title, in what is given and in the folder', () => {
  const verdict = { agents: 'yes' };
  writeFileSync(
    join(folder, 'labels-a.json'),
    JSON.stringify({
      papers: [
        { title: 'Other title', arxivId: '2601.00001', topics: verdict },
        { title: 'BY title.', topics: verdict },
        { title: 'Nowhere', topics: verdict },
      ],
    }),
  );
  writeFileSync(
    join(folder, 'papers-a.jsonl'),
    `${JSON.stringify({ arxivId: '2601.00001', title: 'By id', abstract: 'x' })}\n`,
  );
  const labels = readLabels(folder, [{ title: 'By title', abstract: 'y' }]);
  expect(labels.papers.map(({ title }) => title)).toEqual(['By id', 'By title']);
  expect(labels.missing).toEqual(['Nowhere']);
});

test('a line that is no paper is refused with its place', () => {
  writeFileSync(join(folder, 'papers-a.jsonl'), '\n{"title": 1}\n');
  expect(() => readLabels(folder, [])).toThrow('papers-a.jsonl:2: The line is no paper.');
});
