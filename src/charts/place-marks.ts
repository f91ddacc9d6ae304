const perRow = 5;
const step = 6;

export interface Square<Color> {
  x: number;
  y: number;
  color: Color;
}

/**
 * Squares of five units, one unit apart, five in a row, the first row at the bottom. Room is kept for
 * `minRows`, so that the first rows of neighbours stand on one line.
 */
export function placeMarks<Color>(
  colors: readonly Color[],
  minRows: number,
): { width: number; height: number; squares: Square<Color>[] } {
  const rows = Math.max(minRows, Math.ceil(colors.length / perRow));
  const squares = colors.map((color, index) => ({
    x: (index % perRow) * step,
    y: (rows - 1 - Math.floor(index / perRow)) * step,
    color,
  }));
  return { width: perRow * step - 1, height: rows * step - 1, squares };
}
