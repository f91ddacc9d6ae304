import { join, sep } from 'node:path';
import { digestFiles, type FileDigests } from '#src/files/file-digests.ts';
import { listFiles } from '#src/files/read-files.ts';
import { searchFolder } from './index-search.ts';

/**
 * The digests of a site after a build that wrote some files and changed the index of the search, without a look at all
 * others.
 *
 * @param written paths of files, with the folder of the site
 */
export function digestWritten(out: string, before: FileDigests, written: readonly string[]): FileDigests {
  const index = `${join(out, searchFolder)}${sep}`;
  // The folder within has another name with every other index.
  const nameOf = (path: string) =>
    path.startsWith(index) ? path.slice(index.length).replace(/^[^/\\]+[/\\]/, '') : path;
  const named = new Map([...before].map(([path, digest]) => [nameOf(path), digest]));
  const pages = written.filter((path) => !path.startsWith(index));
  const changed = new Set([...pages, ...listFiles(index).map((path) => join(index, path))]);
  const known = [...changed].flatMap((path) => {
    const digest = named.get(nameOf(path));
    return digest ? [[path, digest] as const] : [];
  });
  const others = [...before].filter(([path]) => !path.startsWith(index) && !changed.has(path));
  return new Map([...others, ...digestFiles([...changed], new Map(known))]);
}
