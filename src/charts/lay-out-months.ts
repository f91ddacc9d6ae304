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
  most: number;
  bars: PeriodBar[];
  /** A year stands under its first bar where there is room. */
  ticks: { year: string; x: number }[];
}

/** More bars than this are too thin to see in a margin. */
const maxBars = 44;
const periods = [
  { period: 'month', months: 1 },
  { period: 'quarter', months: 3 },
  { period: 'year', months: 12 },
] as const;

/** Closer year labels would touch, in per cent of a chart 16.5rem wide. */
const minGap = 14;

/**
 * Bars of the shortest period that leaves them wide enough.
 *
 * @param height Of the tallest bar, in CSS pixels.
 * @param scale Papers that the tallest bar would stand for in charts to be compared; its own most without.
 */
export function layOutMonths(months: readonly MonthCount[], height: number, scale = 0): MonthChart {
  const { period, months: length } =
    periods.find((candidate) => months.length / candidate.months <= maxBars) ?? periods[2];
  const groups = [...Map.groupBy(months, ({ month }) => startOf(month, length))];
  const counts = groups.map(([, inPeriod]) => inPeriod.reduce((sum, { count }) => sum + count, 0));
  const most = Math.max(0, ...counts);
  const top = Math.max(1, scale, most);
  const pitch = 100 / Math.max(1, groups.length);
  const bars = counts.map((count, index) => {
    // One paper among hundreds is still to be seen.
    const tall = count === 0 ? 0 : Math.max(1, Math.round((count / top) * height));
    return { x: round(index * pitch), width: round(pitch * 0.8), y: height - tall, height: tall };
  });
  return {
    period,
    most,
    bars,
    ticks: yearTicks(
      groups.map(([start]) => start.slice(0, 4)),
      pitch,
      length,
    ),
  };
}

/** First month of the period that a month is in: `2025-11` in quarters is `2025-10`. */
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
    // The last months of a year leave no room for the next one's name, which says more.
    if (isFirst && length < 12 && ticks[0]?.x === 0 && x < minGap) ticks.pop();
    const last = ticks.at(-1);
    if (isFirst && x <= 100 - minGap && (!last || x - last.x >= minGap)) ticks.push({ year, x });
  }
  return ticks;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
