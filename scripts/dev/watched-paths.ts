import { relative, resolve } from 'node:path';
import { toPosix } from '#src/files/read-files.ts';

/** The path below a folder, with slashes, or nothing if it is elsewhere. */
export function below(folder: string, path: string): string | undefined {
  const found = toPosix(relative(folder, path));
  return found === '' || found.startsWith('../') ? undefined : found;
}

/**
 * Tells which paths the server need not watch: what builds make and keep is ten times the files of a site, and each that a
 * build beside the server writes would keep the server from those of an editor.
 *
 * @param made folders of what is made
 * @param followed folders of an editor, which are watched wherever they are
 */
export function leaveUnwatched(
  made: readonly string[],
  followed: readonly string[],
): (path: string) => boolean {
  const isIn = (folders: readonly string[], path: string): boolean =>
    folders.some((folder) => resolve(folder) === path || below(resolve(folder), path) !== undefined);
  return (path) => {
    const whole = resolve(path);
    return isIn(made, whole) && !isIn(followed, whole);
  };
}
