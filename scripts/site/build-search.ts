import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../files/read-files.ts';
import { readMarks } from './file-marks.ts';
import { indexSearch, searchFolder } from './index-search.ts';

/**
 * Indexes the pages of papers, unless they and the index are as the last run left them: the index can only be
 * made as a whole, which takes as long as half of the pages.
 */
export async function buildSearch(cache: string, out: string, papers: number): Promise<void> {
  const record = join(cache, 'search-index.json');
  const describe = () => JSON.stringify(readMarks([join(out, 'papers'), join(out, searchFolder)]));
  if (readText(record) === describe()) return;
  rmSync(record, { force: true });
  rmSync(join(out, searchFolder), { recursive: true, force: true });
  await indexSearch(out, papers);
  writeFileSync(record, describe());
}
