import { expect, test } from 'vitest';
import { beginTopic, chooseGroup } from '#lib/groups/begin-topic.ts';
import { findGroups, type GroupablePaper } from '#lib/groups/find-groups.ts';
import { emptyVocabulary } from '#lib/relate/vocabulary.ts';
import { stated } from '../support/dates.ts';

const aspects = ['speed', 'memory', 'cost', 'accuracy', 'energy', 'latency', 'noise', 'scale', 'drift'];

/** Papers on one subject, each with an aspect of its own. */
function papersOn(
  subject: string,
  words: string,
  month: (at: number) => string = () => '2026-01',
): GroupablePaper[] {
  return aspects.map((aspect, at) => ({
    id: `${subject.replaceAll(' ', '-')}-${aspect}`,
    title: `Zorb${subject.slice(0, 2)}${at}: ${aspect} of ${subject}`,
    abstract: `The ${aspect} of ${subject} depends on ${words}. Zorb${subject.slice(0, 2)}${at} measures the ${aspect} of ${subject} with ${words}.`,
    issued: stated(`${month(at)}-0${at + 1}`),
    topics: [],
  }));
}

const looms = papersOn('power looms', 'warp tension and shuttle motion');
const papers = [
  ...looms,
  ...papersOn('brick kilns', 'clay moisture and firing curves'),
  ...papersOn('tide mills', 'basin levels and sluice gates'),
  ...papersOn('pendulum clocks', 'escapement wear and bob weight'),
  ...papersOn('salt pans', 'brine depth and evaporation rates'),
];
const groups = findGroups(papers, emptyVocabulary);

test('papers without a topic are grouped by their subject, which names the group', () => {
  expect(groups.map(({ name }) => name).toSorted()).toEqual([
    'brick kilns',
    'pendulum clocks',
    'power looms',
    'salt pans',
    'tide mills',
  ]);
  for (const { name, papers: own } of groups)
    expect([...new Set(own.map((id) => id.split('-').slice(0, 2).join(' ')))]).toEqual([name]);
});

test('no group is named or described by a name that a paper gives to itself', () => {
  expect(
    groups.flatMap(({ name, further }) => [name, ...further]).filter((text) => /zorb/i.test(text)),
  ).toEqual([]);
});

test('a paper with a topic is in no group', () => {
  expect(groups.flatMap((group) => group.papers).some((id) => id.startsWith('brick'))).toBe(true);
  const sorted = papers.map((paper) =>
    paper.id.startsWith('brick') ? { ...paper, topics: [{ id: 'bricks' }] } : paper,
  );
  expect(
    findGroups(sorted, emptyVocabulary)
      .flatMap((group) => group.papers)
      .filter((id) => id.startsWith('brick')),
  ).toEqual([]);
});

test('the order of papers changes nothing', () => {
  expect(findGroups(papers.toReversed(), emptyVocabulary)).toEqual(groups);
});

test('too few papers are no group', () => {
  expect(findGroups(looms.slice(0, 3), emptyVocabulary)).toEqual([]);
  expect(findGroups([], emptyVocabulary)).toEqual([]);
});

test('a topic begins with typical papers of its group, and with papers of groups beside it as what it is not', () => {
  const first = {
    name: 'looms',
    words: ['looms'],
    further: ['warp', 'warp tension'],
    keys: [],
    growth: { trend: 'steady' as const, now: 0, before: 0 },
  };
  const all = [
    { ...first, papers: ['a', 'b'], near: [1, 2] },
    { ...first, name: 'kilns', papers: ['c', 'd'], near: [0] },
    { ...first, name: 'mills', papers: ['e', 'f'], near: [0] },
  ];
  expect(beginTopic(chooseGroup('1', all), all)).toEqual({
    title: 'Looms',
    words: ['looms'],
    liked: ['a', 'b'],
    disliked: ['c', 'e', 'd', 'f'],
  });
  expect(chooseGroup('Mills', all).papers).toEqual(['e', 'f']);
  expect(() => chooseGroup('4', all)).toThrow('There is no group “4”. Give its name or a number from 1 to 3');
  expect(() => chooseGroup('1', [])).toThrow('there is no group to begin with');
});
