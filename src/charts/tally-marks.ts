/** More marks than this in a row are not counted any more. */
const maxMarks = 30;
const side = 5;
const step = 7;

export interface TallyMark {
  /** Length in CSS pixels, or a part of the width in per cent. */
  x: number | string;
  width: number | string;
}

/** One mark a paper in every line; if one of them has too many, each line is a bar in proportion to the longest. */
export function tallyMarks<Line extends { count: number }>(
  lines: readonly Line[],
): (Line & { marks: TallyMark[] })[] {
  const most = Math.max(1, ...lines.map(({ count }) => count));
  const toMarks = (count: number): TallyMark[] =>
    most > maxMarks
      ? [{ x: 0, width: `${Math.round((count / most) * 1000) / 10}%` }]
      : Array.from({ length: count }, (_, index) => ({ x: index * step, width: side }));
  return lines.map((line) => ({ ...line, marks: toMarks(line.count) }));
}
