import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { listFiles } from './read-files.ts';

/** Hash of the Node that runs and of all files of some places of the project, by their paths in it. */
export function hashCode(places: readonly string[]): string {
  const paths = places.flatMap((place) => {
    const isFolder = statSync(place).isDirectory();
    return isFolder ? listFiles(place).map((path) => `${place}/${path}`) : [place];
  });
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) hash.update(`${path}\n`).update(readFileSync(path));
  return hash.digest('hex');
}
