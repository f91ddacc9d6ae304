const perRow = 5;
const step = 6;

export interface Square<Ink> {
  x: number;
  y: number;
  ink: Ink;
}

/**
 * Squares of five units, one unit apart, five in a row, the first row at the bottom. Room is kept for
 * `minRows`, so that the first rows of neighbours stand on one line.
 */
export function placeMarks<Ink>(
  inks: readonly Ink[],
  minRows: number,
): { width: number; height: number; squares: Square<Ink>[] } {
  const rows = Math.max(minRows, Math.ceil(inks.length / perRow));
  const squares = inks.map((ink, index) => ({
    x: (index % perRow) * step,
    y: (rows - 1 - Math.floor(index / perRow)) * step,
    ink,
  }));
  return { width: perRow * step - 1, height: rows * step - 1, squares };
}
