import type { Places } from '../relate/place-papers.ts';
import type { Point } from './point.ts';

/** After so many steps, an axis hardly turns any more. */
const steps = 60;

/** The direction in which rows differ most, at right angles to `without`, by power iteration. */
function findAxis({ dimensions, values }: Places, without: Float64Array | undefined): Float64Array {
  let axis = Float64Array.from({ length: dimensions }, (_, at) => 1 / (at + 1));
  for (let step = 0; step < steps; step += 1) {
    const next = new Float64Array(dimensions);
    for (let row = 0; row < values.length; row += dimensions) {
      let share = 0;
      for (let at = 0; at < dimensions; at += 1) share += (values[row + at] ?? 0) * (axis[at] ?? 0);
      for (let at = 0; at < dimensions; at += 1) next[at] = (next[at] ?? 0) + share * (values[row + at] ?? 0);
    }
    const overlap = without?.reduce((sum, value, at) => sum + value * (next[at] ?? 0), 0) ?? 0;
    const turned = next.map((value, at) => value - overlap * (without?.[at] ?? 0));
    const length = Math.hypot(...turned);
    if (length === 0) return turned;
    axis = turned.map((value) => value / length);
  }
  return axis;
}

/** Each row by the two directions in which rows differ most. Rows are centred; all are 0 if they say nothing. */
export function toPrincipalAxes(rows: Places): Point[] {
  const { dimensions, values } = rows;
  if (dimensions === 0) return [];
  const first = findAxis(rows, undefined);
  const second = findAxis(rows, first);
  const along = (axis: Float64Array, row: number) =>
    axis.reduce((sum, value, at) => sum + value * (values[row + at] ?? 0), 0);
  return Array.from({ length: values.length / dimensions }, (_, place) => ({
    x: along(first, place * dimensions),
    y: along(second, place * dimensions),
  }));
}
