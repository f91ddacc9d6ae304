import { distance, type Point } from './point.ts';

/** Papers around one that are looked at. */
export const lookedAt = 8;

/** The papers that lie nearest to each of some, nearest first. */
export function nearestOnMap(
  points: readonly Point[],
  asked: readonly number[],
  count = lookedAt,
): number[][] {
  return asked.map((own) => {
    const here = points[own] ?? { x: 0, y: 0 };
    const others = [...points.entries()].filter(([place]) => place !== own);
    const measured = others.map(([place, point]) => ({ place, far: distance(here, point) }));
    measured.sort((a, b) => a.far - b.far || a.place - b.place);
    return measured.slice(0, count).map(({ place }) => place);
  });
}

/** Share of the nearest papers with the first topic of a paper; nothing if it has none. */
export function purityOf(own: string | undefined, near: readonly (string | undefined)[]): number | undefined {
  if (own === undefined || near.length === 0) return undefined;
  return near.filter((topic) => topic === own).length / near.length;
}

/**
 * What a paper costs of trustworthiness (Venna and Kaski 2001): 1 if all that lies beside it is among its most similar
 * papers, less the lower these stand in the order of similarity. The mean over papers is the map's.
 *
 * @param near papers that lie nearest
 * @param rankOf place of a paper in the order of similarity, from 1
 * @param papers number of all papers
 */
export function trustOf(near: readonly number[], rankOf: (paper: number) => number, papers: number): number {
  const count = near.length;
  const cost = near.reduce((sum, paper) => sum + Math.max(0, rankOf(paper) - count), 0);
  return 1 - (2 * cost) / (count * (2 * papers - 3 * count - 1));
}
