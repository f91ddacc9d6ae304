export interface MonthCount {
  /** `2025-10` */
  month: string;
  count: number;
}

export interface PeriodBar {
  /** Left edge and width in per cent of the chart. */
  x: number;
  width: number;
  /** In CSS pixels. */
  y: number;
  height: number;
}

export interface MonthChart {
  period: 'month' | 'quarter' | 'year';
  /** Papers of the tallest bar. */
  max: number;
  bars: PeriodBar[];
  /** Labels of years, each under the first bar of its year if there is room. */
  ticks: { year: string; x: number }[];
}

/** More bars would be too thin for a margin. */
const maxBars = 44;
const periods = [
  { period: 'month', months: 1 },
  { period: 'quarter', months: 3 },
  { period: 'year', months: 12 },
] as const;

/** Distance below which year labels would touch, in per cent of a chart 16.5rem wide. */
const minGap = 14;

/**
 * Lays out one bar per period: the shortest period that keeps the bars wide enough.
 *
 * @param height Of the tallest bar, in CSS pixels.
 * @param scale Papers at full height, if several charts are compared; by default the maximum of this chart.
 */
export function layOutMonths(months: readonly MonthCount[], height: number, scale = 0): MonthChart {
  const { period, months: length } =
    periods.find((candidate) => months.length / candidate.months <= maxBars) ?? periods[2];
  const groups = [...Map.groupBy(months, ({ month }) => startOf(month, length))];
  const counts = groups.map(([, inPeriod]) => inPeriod.reduce((sum, { count }) => sum + count, 0));
  const max = Math.max(0, ...counts);
  const top = Math.max(1, scale, max);
  const pitch = 100 / Math.max(1, groups.length);
  const bars = counts.map((count, index) => {
    // One paper among hundreds must still be visible.
    const tall = count === 0 ? 0 : Math.max(1, Math.round((count / top) * height));
    return { x: round(index * pitch), width: round(pitch * 0.8), y: height - tall, height: tall };
  });
  return {
    period,
    max,
    bars,
    ticks: yearTicks(
      groups.map(([start]) => start.slice(0, 4)),
      pitch,
      length,
    ),
  };
}

/** First month of the period that holds a month: for `2025-11` in quarters, `2025-10`. */
function startOf(month: string, length: number): string {
  const index = Number(month.slice(5)) - 1;
  return `${month.slice(0, 5)}${String(index - (index % length) + 1).padStart(2, '0')}`;
}

/** @param length Months of a period. */
function yearTicks(years: readonly string[], pitch: number, length: number): MonthChart['ticks'] {
  const ticks: MonthChart['ticks'] = [];
  for (const [index, year] of years.entries()) {
    const x = round(index * pitch);
    const isFirst = year !== years[index - 1];
    // If the chart begins with the last months of a year, the label of the next year replaces theirs.
    if (isFirst && length < 12 && ticks[0]?.x === 0 && x < minGap) ticks.pop();
    const last = ticks.at(-1);
    if (isFirst && x <= 100 - minGap && (!last || x - last.x >= minGap)) ticks.push({ year, x });
  }
  return ticks;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
