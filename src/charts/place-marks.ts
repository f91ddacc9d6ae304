const perRow = 5;
const step = 6;

export interface Square<Color> {
  x: number;
  y: number;
  color: Color;
}

/**
 * Places squares of five units, one unit apart, five in a row, from the bottom up. The height has room for
 * `minRows`, so that the first rows of neighbouring charts are on one line.
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
