import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readText } from '#src/files/read-files.ts';
import { fileAt, folderAt, paths } from '#src/site/paths.ts';
import { readMarks } from './file-marks.ts';
import { indexSearch, searchFolder } from './index-search.ts';

/**
 * Indexes the pages of papers, unless the pages and the index have not changed since the last run. The index can
 * only be made as a whole, which takes half as long as the pages.
 *
 * @param language Of most papers, as in BCP 47.
 */
export async function buildSearch(
  cache: string,
  out: string,
  ids: readonly string[],
  language: string,
): Promise<void> {
  const record = join(cache, 'search-index.json');
  // The list of all papers is no page of a paper, and every build makes it anew.
  const list = resolve(out, fileAt(paths.papers()));
  const describe = () => {
    const { [list]: _list, ...marks } = readMarks([
      join(out, folderAt(paths.papers())),
      join(out, searchFolder),
    ]);
    return JSON.stringify(marks);
  };
  if (readText(record) === describe()) return;
  rmSync(record, { force: true });
  rmSync(join(out, searchFolder), { recursive: true, force: true });
  await indexSearch(out, ids, language);
  writeFileSync(record, describe());
}
