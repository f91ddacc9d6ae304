/** Readers do not count more marks in a row. */
const maxMarks = 30;
const side = 5;
const step = 7;

export interface TallyMark {
  /** Length in CSS pixels, or a part of the width in per cent. */
  x: number | string;
  width: number | string;
}

/** One mark per paper in each line. If a line has too many, each line gets a bar in proportion to the longest. */
export function layOutTally<Line extends { count: number }>(
  lines: readonly Line[],
): (Line & { marks: TallyMark[] })[] {
  const max = Math.max(1, ...lines.map(({ count }) => count));
  const toMarks = (count: number): TallyMark[] =>
    max > maxMarks
      ? [{ x: 0, width: `${Math.round((count / max) * 1000) / 10}%` }]
      : Array.from({ length: count }, (_, index) => ({ x: index * step, width: side }));
  return lines.map((line) => ({ ...line, marks: toMarks(line.count) }));
}
