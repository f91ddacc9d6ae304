import { middleOf, type Point } from './point.ts';

/** Width of every map, which none is higher than. */
export const mapWidth = 1000;

/** The angle of the direction in which places are spread most. */
function angleOf(points: readonly Point[]): number {
  let [xx, yy, xy] = [0, 0, 0];
  for (const { x, y } of points) {
    xx += x * x;
    yy += y * y;
    xy += x * y;
  }
  return Math.atan2(2 * xy, xx - yy) / 2;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * Moves and scales places so that the map begins at 0 and is as wide as every map, or as high if it is higher than wide.
 *
 * @param isTurned whether the map is laid on its long side
 */
export function frameMap(points: readonly Point[], isTurned: boolean): Point[] {
  const middle = middleOf(points);
  const centred = points.map(({ x, y }) => ({ x: x - middle.x, y: y - middle.y }));
  const angle = isTurned ? -angleOf(centred) : 0;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turned = centred.map(({ x, y }) => ({ x: x * cos - y * sin, y: x * sin + y * cos }));
  const left = turned.reduce((min, { x }) => Math.min(min, x), Infinity);
  const top = turned.reduce((min, { y }) => Math.min(min, y), Infinity);
  const size = turned.reduce((max, { x, y }) => Math.max(max, x - left, y - top), 0) || 1;
  return turned.map(({ x, y }) => ({
    x: round(((x - left) / size) * mapWidth),
    y: round(((y - top) / size) * mapWidth),
  }));
}
