export interface MonthBar {
  month: string;
  /** Left edge and width in per cent of the chart. */
  x: number;
  width: number;
  /** In CSS pixels. */
  y: number;
  height: number;
}

export interface YearTick {
  year: string;
  x: number;
}

/** Closer year labels would touch, in per cent of a chart 16.5rem wide. */
const leastGap = 14;

/** A bar a month; the year stands under its first month where there is room. */
export function layOutMonths(
  months: readonly { month: string; count: number }[],
  height: number,
): { bars: MonthBar[]; ticks: YearTick[] } {
  const most = Math.max(1, ...months.map(({ count }) => count));
  const pitch = 100 / Math.max(1, months.length);
  const bars = months.map(({ month, count }, index) => {
    const tall = Math.round((count / most) * height);
    return { month, x: round(index * pitch), width: round(pitch * 0.78), y: height - tall, height: tall };
  });
  const ticks: YearTick[] = [];
  for (const { month, x } of bars) {
    const last = ticks.at(-1);
    const begins = month.endsWith('-01') || last === undefined;
    if (begins && x <= 100 - leastGap && (!last || x - last.x >= leastGap)) ticks.push({ year: month.slice(0, 4), x });
  }
  return { bars, ticks };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
