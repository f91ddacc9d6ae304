import type { SpineMark, SpineWeek } from '../data/home/home-types.ts';

export interface Mark extends Pick<SpineMark, 'color' | 'filters'> {
  /** Distance from the top in CSS pixels. */
  y: number;
  height: number;
}

interface Column<Week> {
  week: Week;
  /** Left edge and width in per cent of the chart. */
  x: number;
  width: number;
  marks: Mark[];
}

const maxHeight = 66;
const maxStep = 7;
const minStep = 3;

/** Weeks at the end of the axis that the label of the newest week covers. */
export const weeksUnderLabel = 9;

/**
 * Stacks one mark per paper on its week, so that a reader can count them. If a mark would be under three
 * pixels tall, the papers of a topic become one bar.
 */
export function stackMarks<Week extends Pick<SpineWeek, 'count' | 'marks'>>(
  weeks: readonly Week[],
): {
  height: number;
  columns: Column<Week>[];
  isCountable: boolean;
} {
  const max = Math.max(1, ...weeks.map((week) => week.count));
  const step = Math.min(maxStep, maxHeight / max);
  const height = Math.round(step * max);
  const isCountable = step >= minStep;
  const pitch = 100 / Math.max(1, weeks.length);
  const columns = weeks.map((week, index) => ({
    week,
    x: round(index * pitch),
    width: round(pitch * 0.86),
    marks: isCountable ? stack(week.marks, step, height, 1) : stack(joinColors(week.marks), step, height, 0),
  }));
  return { height, columns, isCountable };
}

/** Neighbours of one color as one mark. A filter finds it if it finds all of them. */
function joinColors(marks: readonly SpineMark[]): SpineMark[] {
  const joined: SpineMark[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (last === undefined || last.color !== mark.color) joined.push(mark);
    else
      joined[joined.length - 1] = {
        ...last,
        count: last.count + mark.count,
        filters: last.filters.filter((name) => mark.filters.includes(name)),
      };
  }
  return joined;
}

function stack(marks: readonly SpineMark[], step: number, height: number, gap: number): Mark[] {
  let below = 0;
  return marks.map(({ count, color, filters }) => {
    below += count;
    return { y: round(height - below * step + gap), height: round(count * step - gap), color, filters };
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
