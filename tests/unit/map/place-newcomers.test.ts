import { expect, test } from 'vitest';
import { placeNewcomers, toPositions } from '#lib/map/place-newcomers.ts';
import { distance } from '#lib/map/point.ts';

const lines = [
  { id: 'a', x: 100, y: 100, fit: 2 },
  { id: 'b', x: 104, y: 100, fit: 2 },
  { id: 'c', x: 900, y: 700, fit: 2 },
  { id: 'd', x: 5, y: 5, fit: 1 },
];

const paper = (id: string, aliases: string[] = []) => ({ id, aliases });
const relate = (relations: Record<string, string[]>) =>
  new Map(Object.entries(relations).map(([id, ids]) => [id, ids.map((other) => ({ id: other, terms: [] }))]));

test('a newcomer stands beside those that it is related to, and nobody moves', () => {
  const added = placeNewcomers(
    lines,
    ['a', 'b', 'c', 'new'].map((id) => paper(id)),
    relate({ new: ['a', 'c', 'b'] }),
  );
  expect(added.map(({ id, fit, beside }) => ({ id, fit, beside }))).toEqual([
    { id: 'new', fit: 2, beside: true },
  ]);
  const [place = { x: 0, y: 0 }] = added;
  expect(distance(place, { x: 102, y: 100 })).toBeGreaterThan(0);
  expect(distance(place, { x: 102, y: 100 })).toBeLessThan(20);
});

test('two newcomers with the same neighbour do not stand on one another', () => {
  const added = placeNewcomers(lines, [paper('x'), paper('y')], relate({ x: ['a'], y: ['a'] }));
  const [first = { x: 0, y: 0 }, second = { x: 0, y: 0 }] = added;
  expect(distance(first, second)).toBeGreaterThan(1);
});

test('a newcomer that is related to a newcomer alone stands beside that one', () => {
  const added = placeNewcomers(lines, [paper('x'), paper('y')], relate({ x: ['y'], y: ['c'] }));
  const [y = { x: 0, y: 0 }, x = { x: 0, y: 0 }] = added;
  expect(added.map(({ id }) => id)).toEqual(['y', 'x']);
  expect(distance(x, y)).toBeLessThan(20);
  expect(distance(y, { x: 900, y: 700 })).toBeLessThan(20);
});

test('a paper with another id than before keeps its place', () => {
  expect(placeNewcomers(lines, [paper('e', ['a'])], relate({ e: ['c'] }))).toEqual([
    { id: 'e', x: 100, y: 100, fit: 2, beside: true },
  ]);
});

test('a paper that an earlier fit placed is a newcomer of the last one', () => {
  const [placed] = placeNewcomers(lines, [paper('d')], relate({ d: ['c'] }));
  expect(placed?.fit).toBe(2);
  expect(placed && distance(placed, { x: 900, y: 700 })).toBeLessThan(20);
});

test('a paper that is like no other one stands on the map, too', () => {
  const [placed] = placeNewcomers(lines, [paper('alone')], relate({}));
  expect(placed?.x).toBeGreaterThanOrEqual(0);
  expect(placed?.x).toBeLessThanOrEqual(1000);
  expect(placed?.y).toBeGreaterThanOrEqual(0);
});

test('newcomers beside a paper in the corner stand within the frame', () => {
  const corner = [{ id: 'corner', x: 0, y: 0, fit: 1 }];
  const papers = Array.from({ length: 20 }, (_, at) => paper(`new ${String(at)}`));
  const added = placeNewcomers(
    corner,
    papers,
    new Map(papers.map(({ id }) => [id, [{ id: 'corner', terms: [] }]])),
  );
  expect(added.filter(({ x, y }) => x < 0 || y < 0)).toEqual([]);
  expect(added).toHaveLength(20);
});

test('the edge is that of the last fit', () => {
  const old = { id: 'old', x: 0, y: 1000, fit: 1 };
  const papers = Array.from({ length: 20 }, (_, at) => paper(`alone ${String(at)}`));
  const added = placeNewcomers([...lines, old], papers, relate({}));
  expect(added.filter(({ y }) => y > 701)).toEqual([]);
});

test('without a map there is nothing to add', () => {
  expect(placeNewcomers([], [paper('a')], relate({}))).toEqual([]);
});

test('the same papers get the same places in any order, and what was added is not added again', () => {
  const papers = ['x', 'y', 'z'].map((id) => paper(id));
  const related = relate({ x: ['a'], y: ['x'], z: ['b', 'y'] });
  const added = placeNewcomers(lines, papers, related);
  expect(placeNewcomers(lines.toReversed(), papers, related)).toEqual(added);
  expect(placeNewcomers([...lines, ...added], papers, related)).toEqual([]);
});

test('a new fit has the frame of every map', () => {
  const points = [
    { x: -3, y: 7 },
    { x: 1, y: 9 },
    { x: 5, y: 7 },
  ];
  expect(toPositions(['a', 'b', 'c'], points, 1, false)).toEqual([
    { id: 'a', x: 0, y: 0, fit: 1 },
    { id: 'b', x: 500, y: 250, fit: 1 },
    { id: 'c', x: 1000, y: 0, fit: 1 },
  ]);
});

test('a map that is higher than wide is no higher than every map is wide', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 1, y: 4 },
  ];
  expect(toPositions(['a', 'b'], points, 1, false)).toEqual([
    { id: 'a', x: 0, y: 0, fit: 1 },
    { id: 'b', x: 250, y: 1000, fit: 1 },
  ]);
});
