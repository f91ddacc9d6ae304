export interface YearPart<Kind> {
  kind: Kind;
  /** In CSS pixels from the top. */
  y: number;
  height: number;
}

export interface YearColumn<Kind> {
  year: string;
  /** Left edge and width in per cent of the chart. */
  x: number;
  width: number;
  /** From the bottom up. */
  parts: YearPart<Kind>[];
  hasLabel: boolean;
}

/** Distance below which labels of years would touch, in per cent of a chart 16.5rem wide. */
const minGap = 14;
/** A few years are columns, not walls. */
const maxWidth = 12;
/** Between two parts of a column, in CSS pixels, as long as there is room for it. */
const gap = 1;
const minHeight = 3;

function stack<Kind>(
  parts: readonly { kind: Kind; count: number }[],
  unit: number,
  height: number,
): YearPart<Kind>[] {
  let bottom = height;
  return parts.map(({ kind, count }) => {
    const tall = count * unit;
    bottom -= tall;
    return { kind, y: round(bottom), height: round(tall > minHeight ? tall - gap : tall) };
  });
}

/**
 * Stacks the parts of each year in a column. The tallest column is `height` pixels tall, or less if its papers are few
 * enough to be counted.
 *
 * @param maxUnit Height of one paper, at most, in CSS pixels.
 */
export function stackYears<Kind>(
  years: readonly { year: string; parts: readonly { kind: Kind; count: number }[] }[],
  height: number,
  maxUnit = 8,
): { height: number; columns: YearColumn<Kind>[] } {
  const totals = years.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0));
  const max = Math.max(1, ...totals);
  const unit = Math.min(maxUnit, height / max);
  const tallest = Math.round(unit * max);
  const pitch = 100 / Math.max(1, years.length);
  const every = Math.max(1, Math.ceil(minGap / pitch));
  const columns = years.map(({ year, parts }, index) => ({
    year,
    x: round(index * pitch),
    width: round(Math.min(maxWidth, pitch * 0.8)),
    parts: stack(parts, unit, tallest),
    // From the newest year back, since it is the one that readers look for.
    hasLabel: (years.length - 1 - index) % every === 0,
  }));
  return { height: tallest, columns };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
