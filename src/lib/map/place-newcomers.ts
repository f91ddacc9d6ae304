import type { Relation } from '../schema/derived.ts';
import type { StateLine } from '../schema/state.ts';
import type { NamedPaper } from '../state/first-seen.ts';
import { resolveState } from '../state/state-lines.ts';
import { hashText } from '../text/hash-text.ts';
import { frameMap, mapWidth } from './frame-map.ts';
import { distance, middleOf, type Point } from './point.ts';

type Position = StateLine<'positions'>;

/** How far a newcomer stands from its nearest neighbour at most, so that neither hides the other. */
const step = mapWidth / 80;

/** A direction that follows from an id alone, in radians: its hash, stirred so that like ids differ. */
function directionOf(id: string): number {
  let hash = hashText(id);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32) * 2 * Math.PI;
}

function moved({ x, y }: Point, id: string, far: number): Point {
  const angle = directionOf(id);
  const round = (value: number) => Math.round(value * 10) / 10;
  return { x: round(x + Math.cos(angle) * far), y: round(y + Math.sin(angle) * far) };
}

/**
 * A place beside the neighbour that is in the midst of the others. A neighbour that is far from the rest does not draw
 * the paper into the empty space between them.
 *
 * @param near most similar first
 */
function beside(id: string, near: readonly Point[]): Point {
  const cost = (point: Point) =>
    near.reduce((sum, other, rank) => sum + distance(point, other) / (rank + 1), 0);
  const costs = near.map(cost);
  const host = near[costs.indexOf(Math.min(...costs))] ?? { x: 0, y: 0 };
  const close = near.filter((point) => distance(host, point) <= 6 * step);
  const middle = middleOf([host, ...close]);
  return moved({ x: (host.x + middle.x) / 2, y: (host.y + middle.y) / 2 }, id, step / 2);
}

/** The nearest place within the frame of every map. */
function intoFrame({ x, y }: Point): Point {
  const inside = (value: number) => Math.max(0, Math.min(mapWidth, value));
  return { x: inside(x), y: inside(y) };
}

/** A place at the edge, for a paper that is like no other one. */
function atEdge(id: string, bottom: number): Point {
  const middle = { x: mapWidth / 2, y: bottom / 2 };
  const far = moved({ x: 0, y: 0 }, id, 1);
  return {
    x: Math.round(middle.x + far.x * middle.x),
    y: Math.round(middle.y + far.y * middle.y),
  };
}

/**
 * Lines to add for papers that have no place on the map: beside those that they are related to, which stay where they
 * are. A paper with another id than before keeps its place. Without a map there is nothing to add.
 */
export function placeNewcomers(
  lines: readonly Position[],
  papers: readonly NamedPaper[],
  related: ReadonlyMap<string, readonly Relation[]>,
): Position[] {
  const placed = new Map<string, Point & { fit: number }>(resolveState('positions', lines));
  const fit = lines.reduce((last, line) => Math.max(last, line.fit), 0);
  if (fit === 0) return [];
  const added: Position[] = [];
  const add = (id: string, point: Point) => {
    const line = { id, ...intoFrame(point), fit, beside: true as const };
    placed.set(id, line);
    added.push(line);
  };
  const isWaiting = ({ id }: NamedPaper) => placed.get(id)?.fit !== fit;
  const placesOf = (ids: readonly string[]) =>
    ids.flatMap((id) => placed.get(id) ?? []).filter((point) => point.fit === fit);
  for (const { id, aliases } of papers.filter(isWaiting)) {
    const [known] = placesOf(aliases);
    if (known) add(id, known);
  }
  // A newcomer may be related to newcomers alone: it waits until one of them has its place.
  for (let before = -1; before < added.length;) {
    before = added.length;
    for (const { id } of papers.filter(isWaiting)) {
      const near = placesOf((related.get(id) ?? []).map((relation) => relation.id));
      if (near.length > 0) add(id, beside(id, near));
    }
  }
  const bottom = placesOf([...placed.keys()]).reduce((max, { y }) => Math.max(max, y), 0);
  for (const { id } of papers.filter(isWaiting)) add(id, atEdge(id, bottom));
  return added;
}

/** Lines of a new fit, in the frame of every map. */
export function toPositions(
  ids: readonly string[],
  points: readonly Point[],
  fit: number,
  isTurned: boolean,
) {
  return frameMap(points, isTurned).map(({ x, y }, place): Position => ({ id: ids[place] ?? '', x, y, fit }));
}
