import { measureDensity, type Density } from './density.ts';
import { distance, type Point } from './point.ts';

/** A hill of papers on the map. */
export interface Region {
  /** Where papers lie densest. */
  peak: Point;
  /** Places of its papers among all, the one nearest to the peak first. */
  papers: number[];
}

/** A hill while the water falls. */
interface Hill {
  peak: number;
  height: number;
  /** How far one climbs down from the peak before it goes up to a higher one. */
  prominence: number;
}

/**
 * Lets the water fall from the highest cell down. Where two hills meet, the higher one keeps the land, and the climb from
 * there to the lower peak is the prominence of that.
 */
function findHills({ columns, values }: Density): { hills: Hill[]; hillOf: Int32Array } {
  const order = [...values.keys()].filter((cell) => (values[cell] ?? 0) > 0);
  order.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  const hills: Hill[] = [];
  const hillOf = new Int32Array(values.length).fill(-1);
  const mergedInto: number[] = [];
  const rootOf = (hill: number): number => {
    const into = mergedInto[hill] ?? hill;
    return into === hill ? hill : rootOf(into);
  };
  const sides = [-1, 1, -columns, columns, -columns - 1, -columns + 1, columns - 1, columns + 1];
  for (const cell of order) {
    const height = values[cell] ?? 0;
    const around = sides.map((side) => hillOf[cell + side] ?? -1).filter((hill) => hill !== -1);
    const roots = [...new Set(around.map(rootOf))].sort((a, b) => a - b);
    const [highest, ...lower] = roots;
    if (highest === undefined) {
      hillOf[cell] = hills.push({ peak: cell, height, prominence: height }) - 1;
      continue;
    }
    // The land of a cell is that of its steepest neighbour.
    const steepest = sides
      .map((side) => cell + side)
      .filter((other) => (hillOf[other] ?? -1) !== -1)
      .reduce((best, other) => ((values[other] ?? 0) > (values[best] ?? 0) ? other : best));
    hillOf[cell] = hillOf[steepest] ?? highest;
    for (const hill of lower) {
      const one = hills[hill];
      if (one) one.prominence = one.height - height;
      mergedInto[hill] = highest;
    }
  }
  return { hills, hillOf };
}

/** Influence of a paper on the density around it: less, the more papers there are. */
function radiusFor(papers: number, detail: number): number {
  return 130 / papers ** 0.25 / detail;
}

/**
 * The regions of the map: its most prominent hills. A paper belongs to the hill on whose land it stands, or else to the
 * one whose peak is nearest.
 *
 * @param count how many at most
 * @param detail the higher, the smaller the hills that are seen
 */
export function findRegions(points: readonly Point[], count: number, detail = 1): Region[] {
  if (points.length === 0) return [];
  const radius = radiusFor(points.length, detail);
  const density = measureDensity(points, radius);
  const { hills, hillOf } = findHills(density);
  const order = [...hills.keys()].sort(
    (a, b) => (hills[b]?.prominence ?? 0) - (hills[a]?.prominence ?? 0) || a - b,
  );
  const chosen = order.slice(0, count);
  const peaks = chosen.map((hill) => density.middleOf(hills[hill]?.peak ?? 0));
  const regionOf = (point: Point): number => {
    const own = chosen.indexOf(hillOf[density.cellOf(point)] ?? -1);
    if (own !== -1) return own;
    // The land of a small hill goes to the nearest large one.
    const far = peaks.map((peak) => distance(peak, point));
    return far.indexOf(Math.min(...far));
  };
  const members = Map.groupBy(points.keys(), (place) => regionOf(points[place] ?? { x: 0, y: 0 }));
  return peaks
    .map((peak, region) => ({
      peak,
      papers: (members.get(region) ?? []).sort(
        (a, b) => distance(peak, points[a] ?? peak) - distance(peak, points[b] ?? peak) || a - b,
      ),
    }))
    .filter(({ papers }) => papers.length > 0);
}
