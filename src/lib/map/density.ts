import { mapWidth } from './frame-map.ts';
import type { Point } from './point.ts';

/** Cells in a row of the grid on which the density of papers is counted. */
const columns = 160;
const cellSize = mapWidth / columns;

/** How dense papers lie, cell by cell, with an empty margin around. */
export interface Density {
  columns: number;
  values: Float64Array;
  /** The cell of a place. */
  cellOf: (point: Point) => number;
  /** The middle of a cell. */
  middleOf: (cell: number) => Point;
}

/** Adds each value to its neighbours along a row or a column by the weights of a bell curve. */
function blur(values: Float64Array, stride: number, sigma: number): Float64Array {
  const reach = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * sigma ** 2)),
  );
  const blurred = new Float64Array(values.length);
  for (const [cell, value] of values.entries())
    if (value !== 0)
      for (const [at, weight] of weights.entries()) {
        const target = cell + (at - reach) * stride;
        blurred[target] = (blurred[target] ?? 0) + value * weight;
      }
  return blurred;
}

/**
 * Counts papers on a grid and smooths it.
 *
 * @param radius how far the influence of a paper reaches, in the unit of the map
 */
export function measureDensity(points: readonly Point[], radius: number): Density {
  const sigma = radius / cellSize;
  const margin = Math.ceil(3 * sigma) + 1;
  const height = points.reduce((max, { y }) => Math.max(max, y), 0);
  const width = columns + 1 + 2 * margin;
  const rows = Math.ceil(height / cellSize) + 1 + 2 * margin;
  const cellOf = ({ x, y }: Point) =>
    (Math.floor(y / cellSize) + margin) * width + Math.floor(x / cellSize) + margin;
  const counts = new Float64Array(width * rows);
  for (const point of points) counts[cellOf(point)] = (counts[cellOf(point)] ?? 0) + 1;
  return {
    columns: width,
    values: blur(blur(counts, 1, sigma), width, sigma),
    cellOf,
    middleOf: (cell) => ({
      x: ((cell % width) - margin + 0.5) * cellSize,
      y: (Math.floor(cell / width) - margin + 0.5) * cellSize,
    }),
  };
}
