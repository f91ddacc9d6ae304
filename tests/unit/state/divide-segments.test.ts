import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divideSegments } from '#lib/state/divide-segments.ts';
import { runs } from '../support/runs.ts';

const paper = (id: string, ...aliases: string[]) => ({ id, aliases });
const lines = ['c', 'a', 'e', 'b', 'd'].map((id) => ({ id, run: id === 'a' ? 2 : 1 }));

test('papers are divided in the order in which the site first saw them', () => {
  const { count, segmentOf } = divideSegments(lines, 2);
  expect(count).toBe(3);
  expect(['b', 'c', 'd', 'e', 'a'].map((id) => segmentOf(paper(id)))).toEqual([1, 1, 2, 2, 3]);
});

test('a paper with another id is in the segment of the one that it had, and one without a line in the first', () => {
  const { segmentOf } = divideSegments(lines, 2);
  expect(segmentOf(paper('2510.1', 'd'))).toBe(2);
  expect(segmentOf(paper('unknown'))).toBe(1);
  expect(divideSegments([], 2).count).toBe(1);
});

test('what comes later leaves all segments as they are but the last', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(ids, fc.nat(30), fc.integer({ min: 1, max: 7 }), (all, split, size) => {
      const early = all.slice(0, Math.min(split, all.length)).map((id) => ({ id, run: 1 }));
      const late = all.slice(early.length).map((id) => ({ id, run: 2 }));
      const [before, after] = [divideSegments(early, size), divideSegments([...late, ...early], size)];
      const places = (of: typeof before) => early.map(({ id }) => of.segmentOf(paper(id)));
      expect(places(after)).toEqual(places(before));
      expect(late.every(({ id }) => after.segmentOf(paper(id)) >= Math.floor(early.length / size) + 1)).toBe(
        true,
      );
    }),
    runs(),
  );
});
