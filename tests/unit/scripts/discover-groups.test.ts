import { expect, test } from 'vitest';
import type { Paper } from '#lib/schema/paper.ts';
import { describeDiscovery, formatDiscovery, type Discovery } from '#scripts/topics/discover-groups.ts';

const group = (name: string, papers: string[], trend: 'rising' | 'unknown') => ({
  name,
  words: [name],
  further: ['warp tension'],
  keys: [],
  papers,
  growth: { trend, now: 3, before: 1 },
  near: [],
});
const paper = (id: string) => ({ id, title: `Paper ${id}` }) as Paper;
const discovery: Discovery = {
  papers: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(paper),
  withoutTopic: 7,
  groups: [group('power looms', ['a', 'b', 'c', 'd', 'e', 'f'], 'rising'), group('kilns', ['g'], 'unknown')],
};

test('a group is printed with its size, its growth, what else tells it, and five typical papers', () => {
  expect(formatDiscovery(discovery, 1).split('\n')).toEqual([
    '7 of 7 papers have no topic. 7 of them are in 2 groups:',
    '',
    '1. power looms, 6 papers, rising (3 in six months, 1 in the twelve before)',
    '   also: warp tension',
    '   a  Paper a',
    '   b  Paper b',
    '   c  Paper c',
    '   d  Paper d',
    '   e  Paper e',
    '',
    'Smaller groups are not shown: 1. Add --sample 2 to see all.',
    'Begin a topic from a group by its number or name: npm run topics -- new --from-group 1',
  ]);
});

test('of a group that nobody knows the growth of, none is told', () => {
  expect(formatDiscovery(discovery, 2)).toContain('\n2. kilns, 1 papers\n');
});

test('a single group is told in the singular', () => {
  const alone = { ...discovery, groups: discovery.groups.slice(0, 1) };
  expect(formatDiscovery(alone, 20)).toMatch(/^7 of 7 papers have no topic\. 6 of them are in 1 group:\n/);
});

test('where no group is large enough, that is said', () => {
  expect(formatDiscovery({ ...discovery, groups: [] }, 20)).toBe(
    '7 of 7 papers have no topic. No group of them is large enough to be a topic.',
  );
});

test('programs get all groups with all their papers', () => {
  expect(describeDiscovery(discovery)).toMatchObject({
    papers: 7,
    withoutTopic: 7,
    groups: [
      {
        number: 1,
        name: 'power looms',
        size: 6,
        trend: 'rising',
        typical: { length: 5 },
        papers: { length: 6 },
      },
      { number: 2, size: 1, trend: 'unknown' },
    ],
  });
});
