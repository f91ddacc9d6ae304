import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { listFiles } from '#src/files/read-files.ts';

/** Size and modification time of files, by full path. If they differ, the file has changed. */
export type FileMarks = Record<string, string>;

export function formatMark(size: number, time: number): string {
  return `${size} ${time}`;
}

/** Reads the marks of every file in some folders. */
export function readMarks(folders: string[]): FileMarks {
  const paths = folders.flatMap((folder) => listFiles(folder).map((path) => resolve(folder, path)));
  return Object.fromEntries(
    paths.map((path) => {
      const { size, mtimeMs } = statSync(path);
      return [path, formatMark(size, mtimeMs)];
    }),
  );
}
