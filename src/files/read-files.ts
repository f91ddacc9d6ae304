import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Path with forward slashes, the same on every system. */
export function toPosix(path: string): string {
  return path.split(sep).join('/');
}

/** Links are not followed: one that leads to a folder around it would list that folder without end. */
function listBelow(folder: string, name: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.')) return [];
    const path = name === '' ? entry.name : `${name}/${entry.name}`;
    if (entry.isDirectory()) return listBelow(join(folder, entry.name), path);
    return entry.isFile() || entry.isSymbolicLink() ? [path] : [];
  });
}

/** Every file below a folder as a relative path with forward slashes, in code-unit order; hidden files are left out. A link counts as a file, so that one which leads nowhere, or to a folder, is reported by whoever reads it. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return listBelow(folder, '').sort((a, b) => (a < b ? -1 : 1));
}

export function readText(path: string): string | undefined {
  return existsSync(path) && statSync(path).isFile() ? readFileSync(path, 'utf8') : undefined;
}
