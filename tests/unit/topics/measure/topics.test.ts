import { expect, test } from 'vitest';
import { compareTopics, type LabelledPaper } from '#lib/topics/measure/compare-topics.ts';
import { hasTopic, macroF1, measureTopic, type Decision } from '#lib/topics/measure/topics.ts';
import { topicSchema } from '#lib/schema/topic.ts';

const hit: Decision = { truth: 'yes', selected: true };
const miss: Decision = { truth: 'yes', selected: false };
const falseHit: Decision = { truth: 'no', selected: true };
const rest: Decision = { truth: 'no', selected: false };
const unclear: Decision = { truth: 'either', selected: true };

test.each([
  ['all right', [hit, rest], 1, 1, 1],
  ['one of two found', [hit, miss], 1, 0.5, 2 / 3],
  ['one of two right', [hit, falseHit], 0.5, 1, 2 / 3],
  ['nothing found', [miss, rest], 1, 0, 0],
  ['nothing to find', [rest], 1, 1, 1],
  ['what annotators leave open does not count', [hit, unclear], 1, 1, 1],
])('%s', (_title, decisions, precision, recall, f1) => {
  expect(measureTopic(decisions)).toMatchObject({ precision, recall, f1 });
});

test('a topic that no paper belongs to does not count for the mean', () => {
  expect(macroF1([measureTopic([hit, miss]), measureTopic([rest])])).toBeCloseTo(2 / 3);
});

test('a sample has a topic if annotators agree on one of its papers', () => {
  expect(hasTopic([rest, miss])).toBe(true);
  expect(hasTopic([rest, falseHit, unclear])).toBe(false);
});

test('rules are compared with a list of their main phrases, on papers that say something of the topic', () => {
  const topic = {
    id: 'agents',
    ...topicSchema.parse({
      title: 'Agents',
      color: 'moss',
      order: 1,
      line: '',
      includes: '',
      excludes: '',
      threshold: 2,
      rules: [
        { phrase: 'search agent*', weight: 2 },
        { phrase: 'tree', weight: -2 },
        ...Array.from({ length: 4 }, (_, index) => ({ phrase: `main${index}`, weight: 1 })),
        { phrase: 'browsing', weight: 2 },
      ],
    }),
  };
  const papers: LabelledPaper[] = [
    { title: '', abstract: 'A search agent.', topics: { agents: 'yes' } },
    { title: '', abstract: 'It is browsing.', topics: { agents: 'yes' } },
    { title: '', abstract: 'A search agent in a tree.', topics: { agents: 'no' } },
    { title: '', abstract: 'A search agent in a tree.', topics: { others: 'yes' } },
  ];
  const [found] = compareTopics(papers, [topic]);
  expect(found?.rules).toMatchObject({ hits: 2, falseHits: 0, misses: 0 });
  expect(found?.keywords).toMatchObject({ hits: 1, falseHits: 1, misses: 1 });
});
