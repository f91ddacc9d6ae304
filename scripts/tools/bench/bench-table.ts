import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '#src/files/read-files.ts';
import type { ProcessFigures } from './measure-process.ts';

export interface Size {
  files: number;
  bytes: number;
}

/** One line of the table. Unknown figures are dashes. */
export interface Row extends Partial<ProcessFigures>, Partial<Size> {
  stage: string;
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

const widths = [22, 9, 9, 9, 9, 9];

function formatCells(cells: string[]): string {
  return cells
    .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
    .join('');
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
