import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compileTopic } from '#lib/topics/compile-topic.ts';
import { weighTopics } from '#lib/topics/weigh-topics.ts';
import { topicSchema } from '#lib/schema/topic.ts';
import { readCommittedTopic } from '#scripts/topics/committed-topic.ts';
import { formatOverview, formatTopic } from '#scripts/topics/topics-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-labels-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const topic = compileTopic({
  id: 'agents',
  ...topicSchema.parse({
    title: 'Agents',
    color: 'moss',
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
  const lines = formatTopic({ id: 'agents', papers }, 5).split('\n');
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
  const lines = formatTopic({ id: 'agents', papers: many }, 2).split('\n');
  expect(lines.filter((line) => line.includes('  P')).map((line) => line.trim().split('  ')[1])).toEqual([
    'P9',
    'P4',
  ]);
});

test('without a topic there is one line for each', () => {
  expect(formatOverview({ id: 'agents', papers })).toMatch(/^agents +2 in \(50\.0 %\), 1 borderline$/);
});

test('what a change brings in and takes out is printed with its papers', () => {
  const [a, b] = papers;
  const change = { commit: 'HEAD', isNew: false, added: a ? [a] : [], removed: b ? [b] : [] };
  expect(formatTopic({ id: 'agents', papers, change }, 5)).toContain(
    [
      'Since HEAD: 1 more, 1 fewer.',
      '+   4.00  A',
      '          agent +4',
      '-   7.00  B',
      '          agent +4, tool +3',
    ].join('\n'),
  );
  expect(formatOverview({ id: 'agents', papers, change })).toMatch(/1 borderline +\+1 −1$/);
});

test('a topic that a commit does not have is new', () => {
  const change = { commit: 'HEAD', isNew: true, added: [], removed: [] };
  expect(formatTopic({ id: 'agents', papers, change }, 5)).toContain('HEAD does not have this topic.');
  expect(formatOverview({ id: 'agents', papers, change })).toMatch(/ new$/);
});

test('a committed topic, a new topic and a folder without commits are three cases', () => {
  const topics = join(folder, 'topics');
  mkdirSync(topics);
  const git = (...parameters: string[]) => {
    execFileSync('git', parameters, { cwd: topics, stdio: 'ignore' });
  };
  const front = 'title: A\ncolor: moss\norder: 1\nline: ""\nincludes: ""\nexcludes: ""\nthreshold: 4\n';
  const write = (id: string, weight: number) => {
    const text = `---\n${front}rules:\n  - { phrase: agent, weight: ${weight} }\n---\n`;
    writeFileSync(join(topics, `${id}.mdx`), text);
  };
  write('a', 1);
  git('init');
  expect(readCommittedTopic(folder, 'a', 'HEAD')).toBeUndefined();
  git('add', '.');
  git('-c', 'user.name=Test', '-c', 'user.email=test@example.org', 'commit', '-m', 'One topic');
  write('a', 2);
  write('b', 1);
  expect(readCommittedTopic(folder, 'a', 'HEAD')).toMatchObject({ id: 'a', rules: [{ weight: 1 }] });
  expect(readCommittedTopic(folder, 'b', 'HEAD')).toBe('new');
  expect(readCommittedTopic(folder, 'a', 'no-such-commit')).toBeUndefined();
});
