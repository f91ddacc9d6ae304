import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isSystemFile } from '#lib/sources/is-system-file.ts';

/**
 * Path with forward slashes, the same on every system.
 *
 * @param separator that of the system: elsewhere than on Windows, a backslash is a letter of a name
 */
export function toPosix(path: string, separator: string = sep): string {
  return path.split(separator).join('/');
}

/** Links are not followed: one that leads to a folder around it would list that folder without end. */
function listBelow(folder: string, name: string, isListed: (path: string) => boolean): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = name === '' ? entry.name : `${name}/${entry.name}`;
    if (entry.isDirectory())
      return entry.name.startsWith('.') ? [] : listBelow(join(folder, entry.name), path, isListed);
    return (entry.isFile() || entry.isSymbolicLink()) && isListed(path) ? [path] : [];
  });
}

function isVisible(path: string): boolean {
  return !/(?:^|\/)\.[^/]*$/.test(path);
}

function listSorted(folder: string, isListed: (path: string) => boolean): string[] {
  if (!existsSync(folder)) return [];
  return listBelow(folder, '', isListed).sort((a, b) => (a < b ? -1 : 1));
}

/** Every file below a folder as a relative path with forward slashes, in code-unit order; hidden files are left out. A link counts as a file, so that one which leads nowhere, or to a folder, is reported by whoever reads it. */
export function listFiles(folder: string): string[] {
  return listSorted(folder, isVisible);
}

/** The files below a folder that systems and programs left there, hidden ones too. */
export function listSystemFiles(folder: string): string[] {
  return listSorted(folder, isSystemFile);
}

export function readText(path: string): string | undefined {
  return existsSync(path) && statSync(path).isFile() ? readFileSync(path, 'utf8') : undefined;
}
