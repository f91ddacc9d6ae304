import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { listFiles } from '#src/files/read-files.ts';

/** Size and time of change of files, by their whole path: two that differ are not the same file as before. */
export type FileMarks = Record<string, string>;

/** Marks of every file below some folders. */
export function readMarks(folders: string[]): FileMarks {
  const paths = folders.flatMap((folder) => listFiles(folder).map((path) => resolve(folder, path)));
  return Object.fromEntries(
    paths.map((path) => {
      const { size, mtimeMs } = statSync(path);
      return [path, `${size} ${mtimeMs}`];
    }),
  );
}
