import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '#src/files/read-files.ts';

export interface Size {
  files: number;
  bytes: number;
}

/** One line of the table. Unknown figures are dashes. */
export interface Row {
  stage: string;
  seconds?: number | undefined;
  cpuSeconds?: number | undefined;
  peakMegabytes?: number | undefined;
  files?: number | undefined;
  bytes?: number | undefined;
}

/** Size of the files in a folder, without some of its subfolders. */
export function sizeOf(folder: string, without: string[] = []): Size {
  const files = listFiles(folder).filter((path) => !without.includes(path.split('/')[0] ?? ''));
  return {
    files: files.length,
    bytes: files.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0),
  };
}

/** The largest page, which takes longest to load. */
export function largestPage(out: string): { path: string; bytes: number } {
  const pages = listFiles(out)
    .filter((path) => path.endsWith('/index.html'))
    .map((path) => ({ path, bytes: statSync(join(out, path)).size }));
  return pages.reduce((largest, page) => (page.bytes > largest.bytes ? page : largest), {
    path: '',
    bytes: 0,
  });
}

/** Adds times and sizes. For memory, the largest process counts. */
export function addUp(stage: string, rows: Row[]): Row {
  const sum = (values: (number | undefined)[]) =>
    values.reduce<number>((total, value) => total + (value ?? 0), 0);
  return {
    stage,
    seconds: sum(rows.map(({ seconds }) => seconds)),
    cpuSeconds: sum(rows.map(({ cpuSeconds }) => cpuSeconds)),
    peakMegabytes: Math.max(...rows.map(({ peakMegabytes }) => peakMegabytes ?? 0)),
    files: sum(rows.map(({ files }) => files)),
    bytes: sum(rows.map(({ bytes }) => bytes)),
  };
}

function medianOf(values: (number | undefined)[]): number | undefined {
  const known = values.flatMap((value) => value ?? []).sort((a, b) => a - b);
  return known[Math.floor((known.length - 1) / 2)];
}

/** The median of each figure over several runs, whose rows are in one order. */
export function medianRows(runs: Row[][]): Row[] {
  return (runs[0] ?? []).map(({ stage }, index) => {
    const figure = (name: Exclude<keyof Row, 'stage'>) => medianOf(runs.map((rows) => rows[index]?.[name]));
    return {
      stage,
      seconds: figure('seconds') ?? 0,
      cpuSeconds: figure('cpuSeconds'),
      peakMegabytes: figure('peakMegabytes'),
      files: figure('files'),
      bytes: figure('bytes'),
    };
  });
}

const widths = [40, 9, 9, 9, 9, 9];

function formatCells(cells: string[]): string {
  return cells
    .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
    .join('');
}

/** Seconds and processor seconds of a stage over those of the peer's cold build: `nothing changed   0.02 ×   0.01 ×` */
export function formatRatio(stage: string, rows: readonly Row[], peer: Row): string {
  const own = rows.find((row) => row.stage === stage);
  const ratio = (name: 'seconds' | 'cpuSeconds') =>
    own?.[name] === undefined || !peer[name] ? '–' : `${(own[name] / peer[name]).toFixed(2)} ×`;
  return formatCells([stage, ratio('seconds'), ratio('cpuSeconds')]);
}

export const tableHead = formatCells(['', 'seconds', 'CPU s', 'peak MB', 'files', 'MB']);

export function formatRow({ stage, seconds, cpuSeconds, peakMegabytes, files, bytes }: Row): string {
  const number = (value: number | undefined, digits: number) => value?.toFixed(digits) ?? '–';
  const megabytes = bytes === undefined ? undefined : bytes / 1e6;
  return formatCells([
    stage,
    number(seconds, 2),
    number(cpuSeconds, 2),
    number(peakMegabytes, 0),
    number(files, 0),
    number(megabytes, 2),
  ]);
}
