import { expect, test } from 'vitest';
import { addFirstSeen, indexFirstSeen } from '#lib/state/first-seen.ts';

const paper = (id: string, ...aliases: string[]) => ({ id, aliases });
const day = '2025-10-01';

test('the papers of the first ingest have number 1, later ones the next, and none changes nothing', () => {
  const first = addFirstSeen([], [paper('b'), paper('a')], day);
  expect(first).toEqual([
    { id: 'a', run: 1, day },
    { id: 'b', run: 1, day },
  ]);
  const second = addFirstSeen(first, [paper('c'), paper('a')], '2025-10-08');
  expect(second).toEqual([{ id: 'c', run: 2, day: '2025-10-08' }]);
  expect(addFirstSeen([...first, ...second], [paper('c'), paper('b')], '2025-10-15')).toEqual([]);
});

test('a paper whose id changes keeps its number and day, also once the earlier id is forgotten', () => {
  const lines = [
    { id: 'slug', run: 1, day },
    { id: 'other', run: 4, day: '2025-11-01' },
  ];
  const added = addFirstSeen(lines, [paper('2510.00568', 'slug')], '2025-12-01');
  expect(added).toEqual([{ id: '2510.00568', run: 1, day }]);
  expect(indexFirstSeen([...lines, ...added]).firstSeen(paper('2510.00568'))).toEqual({ run: 1, day });
});

test('of two papers that became one, the earlier number counts', () => {
  const lines = [
    { id: 'a', run: 3 },
    { id: 'b', run: 2, day },
  ];
  expect(indexFirstSeen(lines).firstSeen(paper('a', 'b'))).toEqual({ run: 2, day });
});

test('papers since a number are those of later ingests, in the order given', () => {
  const index = indexFirstSeen([
    { id: 'a', run: 1 },
    { id: 'b', run: 2 },
    { id: 'c', run: 3 },
  ]);
  const papers = [paper('c'), paper('unknown'), paper('a'), paper('b')];
  expect(index.papersSince(1, papers).map(({ id }) => id)).toEqual(['c', 'b']);
  expect([index.newestRun, indexFirstSeen([]).newestRun]).toEqual([3, 0]);
});

test.each([
  [
    'those of the newest ingest, under whatever id',
    [
      { id: 'a', run: 1 },
      { id: 'slug', run: 2 },
      { id: 'c', run: 2 },
    ],
    ['b', 'c'],
  ],
  [
    'none, if all came at once',
    [
      { id: 'a', run: 1 },
      { id: 'slug', run: 1 },
      { id: 'c', run: 1 },
    ],
    undefined,
  ],
  ['none, if no ingest is known', [], undefined],
  [
    'no paper, if what came last was dropped',
    [
      { id: 'a', run: 1 },
      { id: 'slug', run: 1 },
      { id: 'c', run: 1 },
      { id: 'x', run: 2 },
    ],
    [],
  ],
])('the new papers are %s', (_what, lines, expected) => {
  const papers = [paper('a'), paper('b', 'slug'), paper('c')];
  expect(
    indexFirstSeen(lines)
      .newestOf(papers)
      ?.map(({ id }) => id),
  ).toEqual(expected);
});

test.each([
  ['an id that never changed', paper('a'), 'a'],
  ['a slug that became a number', paper('2510.00568', 'slug'), 'slug'],
  ['a paper that joined one of an earlier ingest', paper('later', 'a'), 'a'],
  ['a paper that one of a later ingest joined', paper('a', 'later'), 'a'],
  ['a paper of no ingest', paper('new'), 'new'],
])('the first id of %s stays', (_what, named, expected) => {
  const lines = [
    { id: 'slug', run: 2, day },
    { id: '2510.00568', run: 2, day },
    { id: 'a', run: 1, day },
    { id: 'later', run: 3, day },
  ];
  expect(indexFirstSeen(lines).firstId(named)).toBe(expected);
});
