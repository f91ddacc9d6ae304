import { join, resolve, sep } from 'node:path';
import { digestFiles, type FileDigests } from '#src/files/file-digests.ts';
import { listFiles } from '#src/files/read-files.ts';
import { formatMark, type FileMarks } from './file-marks.ts';
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

/**
 * The digests of a site after a whole build, without another look at the files of its pages.
 *
 * @param before of the site as the last build left it; without one, every file is read
 * @param marks of the files of the pages, by full path
 * @param written files that were written after these marks were read, with the folder of the site
 */
export function digestBuilt(
  out: string,
  before: FileDigests = new Map(),
  marks: FileMarks,
  written: readonly string[],
): FileDigests {
  const from = resolve(out).length + 1;
  const pages = new Map(Object.entries(marks).map(([path, mark]) => [join(out, path.slice(from)), mark]));
  const index = `${join(out, searchFolder)}${sep}`;
  const isKept = (path: string) => {
    const digest = before.get(path);
    return digest !== undefined && pages.get(path) === formatMark(digest[0], digest[1]);
  };
  const left = [...before].filter(([path]) => path.startsWith(index) || isKept(path));
  const changed = [...pages.keys()].filter((path) => !isKept(path));
  return digestWritten(out, new Map(left), [...changed, ...written]);
}
