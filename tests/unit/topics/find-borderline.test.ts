import { expect, test } from 'vitest';
import { compileTopic } from '#lib/topics/compile-topic.ts';
import { findBorderline } from '#lib/topics/find-borderline.ts';
import { weighTopics } from '#lib/topics/weigh-topics.ts';
import { topicSchema } from '#lib/schema/topic.ts';

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
    needs: [['model']],
    rules: [
      { phrase: 'three', weight: 3 },
      { phrase: 'two', weight: 2 },
      { phrase: 'one', weight: 1 },
      { phrase: 'not', weight: -1 },
    ],
  }),
});

function near(abstracts: Record<string, string>) {
  return findBorderline(
    Object.entries(abstracts).map(([id, abstract]) => ({
      id,
      weighed: weighTopics({ title: '', abstract }, [topic]),
    })),
  );
}

test.each([
  ['a score of three quarters of the threshold is just under it', 'model three', 3],
  ['a score below that is not', 'model two', undefined],
  ['a score that reaches the threshold is not', 'model three one', undefined],
  ['a paper that lacks a needed phrase is not', 'three', undefined],
])('%s', (_title, abstract, score) => {
  expect(near({ paper: abstract })['agents']?.[0]?.score).toBe(score);
});

test('the nearest come first, then by id, and at most five', () => {
  const abstracts = {
    g: 'model three',
    b: 'model three',
    a: 'model two one one',
    c: 'model three',
    d: 'model three',
    e: 'model three',
    f: 'model three',
  };
  expect(near(abstracts)['agents']?.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('phrases that speak for the topic are quoted once each, strongest first', () => {
  expect(near({ paper: 'Model one, two, One: not One' })['agents']?.[0]?.phrases).toEqual(undefined);
  expect(near({ paper: 'Model one, three: not' })['agents']?.[0]?.phrases).toEqual(['three', 'one']);
});
