import type { WeekBar } from '../data/editions/edition-types.ts';

export interface Mark {
  /** Distance from the top in CSS pixels. */
  y: number;
  height: number;
}

export interface Column {
  week: WeekBar;
  /** Left edge and width in per cent of the chart. */
  x: number;
  width: number;
  marks: Mark[];
}

const maxHeight = 66;
const maxStep = 6;
const minStep = 3;

/** Weeks at the end of the axis that the label of the newest week covers. */
export const weeksUnderLabel = 9;

/**
 * Stacks one mark per paper on its week, so that a reader can count them. If a mark would be under three
 * pixels tall, each week gets one solid bar.
 */
export function stackMarks(weeks: readonly WeekBar[]): {
  height: number;
  columns: Column[];
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
    width: round(pitch * 0.82),
    marks: isCountable ? stack(week.count, step, height) : solidBar(week.count * step, height),
  }));
  return { height, columns, isCountable };
}

function stack(count: number, step: number, height: number): Mark[] {
  return Array.from({ length: count }, (_, index) => ({
    y: round(height - (index + 1) * step + 1),
    height: round(step - 1),
  }));
}

function solidBar(length: number, height: number): Mark[] {
  return length === 0 ? [] : [{ y: round(height - length), height: round(length) }];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
