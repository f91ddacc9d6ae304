import type { Figure } from '#lib/topics/measure/figure.ts';

const columns = [
  'figure',
  'labels',
  'n',
  'value',
  '95 % interval',
  'folds',
  'cross-validated',
  'baseline',
] as const;

function formatShare(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(3);
}

function formatSpread(folds: number[]): string {
  return folds.length === 0 ? '–' : `${formatShare(Math.min(...folds))}–${formatShare(Math.max(...folds))}`;
}

function toCells({ name, labels, n, value, interval, folds, crossValidated, baseline }: Figure): string[] {
  return [
    name,
    labels,
    String(n),
    formatShare(value),
    interval.map(formatShare).join('–'),
    formatSpread(folds),
    formatShare(crossValidated),
    baseline ? `${formatShare(baseline.value)} ${baseline.name}` : '–',
  ];
}

/** A table with text aligned left and numbers aligned right. */
export function formatFigures(figures: readonly Figure[]): string {
  const rows = [[...columns], ...figures.map(toCells)];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const isText = (column: number): boolean => column < 2 || column === columns.length - 1;
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
