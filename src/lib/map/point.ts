/** A place on the map. */
export interface Point {
  x: number;
  y: number;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The mean of some places; the origin if there are none. */
export function middleOf(points: readonly Point[]): Point {
  const count = points.length || 1;
  const sum = (axis: keyof Point) => points.reduce((total, point) => total + point[axis], 0);
  return { x: sum('x') / count, y: sum('y') / count };
}
