import { formats } from '#words';
import type { PaperRow } from '../types.ts';

/** A month within a list, to jump to. */
export interface MonthJump {
  /** Id of its first row: `2025-10`. */
  anchor: string;
  /** `October` */
  name: string;
  count: number;
}

/** Fewer rows are looked through faster than jumped in. */
const minRows = 30;
const minMonths = 3;

function monthOfRow({ date }: PaperRow): string | undefined {
  return date === undefined || date.precision === 'year' ? undefined : date.iso.slice(0, 7);
}

/** The months of a long list of one year, and its rows, of which the first of each month has its anchor. */
export function markMonths(rows: readonly PaperRow[]): { rows: PaperRow[]; months: MonthJump[] } {
  const byMonth = Map.groupBy(
    rows.filter((row) => monthOfRow(row) !== undefined),
    (row) => monthOfRow(row) ?? '',
  );
  if (rows.length < minRows || byMonth.size < minMonths) return { rows: [...rows], months: [] };
  const first = new Map([...byMonth].map(([month, [row]]) => [row?.id, month]));
  return {
    rows: rows.map((row) => ({ ...row, anchor: first.get(row.id) })),
    months: [...byMonth].map(([anchor, { length }]) => ({
      anchor,
      name: formats.monthName(Number(anchor.slice(5))),
      count: length,
    })),
  };
}
