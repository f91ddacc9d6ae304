import { expect, test } from 'vitest';
import { checkGroups } from '#lib/doctor/check-groups.ts';
import type { PaperGroup } from '#lib/groups/find-groups.ts';

const group = (name: string, size: number): PaperGroup => ({
  name,
  words: [name],
  further: [],
  keys: [],
  papers: Array.from({ length: size }, (_, at) => `${name}-${at}`),
  growth: { trend: 'steady', now: 0, before: 0 },
  near: [],
});
const topics = [
  { id: 'mills', papers: 9 },
  { id: 'kilns', papers: 4 },
];

test('the largest group is told once if it is larger than the smallest topic', () => {
  const told = checkGroups([group('power looms', 6), group('clocks', 5)], topics);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({
    severity: 'note',
    message: '6 papers on “power looms” have no topic. The smallest topic has 4.',
    places: [{ file: 'content/topics/kilns.mdx' }],
  });
  expect(told[0]?.hint).toContain('npm run topics -- new --from-group "power looms" begins');
});

test('a small group is not told, and neither is one on a site without topics', () => {
  expect(checkGroups([group('power looms', 4)], topics)).toEqual([]);
  expect(checkGroups([group('power looms', 4)], [])).toEqual([]);
  expect(checkGroups([], topics)).toEqual([]);
});
