import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchInput } from '#lib/search/search-record.ts';
import { readText } from '#src/files/read-files.ts';
import { printError } from '../command/print.ts';
import { readMarks } from './file-marks.ts';
import { indexSearch, searchFolder } from './index-search.ts';

/** What `src/pages/pagefind/input.json.ts` writes. */
const inputName = 'input.json';

/**
 * Makes the search index from what the site's build left for it, unless that and the index have not changed since the
 * last run. Throws if a paper is missing in it.
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
  const file = join(out, searchFolder, inputName);
  const text = readText(file);
  if (text === undefined)
    throw new Error(`${file} is missing, so there is nothing to search. Build the site again.`);
  rmSync(file);
  const describe = () =>
    JSON.stringify({
      input: createHash('sha256').update(`${language}\n${text}`).digest('hex'),
      index: readMarks([join(out, searchFolder)]),
    });
  const input = JSON.parse(text) as SearchInput;
  const known = new Set(input.papers.map(({ row }) => row.id));
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length > 0)
    throw new Error(
      `${missing.length} of ${ids.length} papers are missing in the search, the first is ${missing[0] ?? ''}. Look at src/data/papers/search-input.ts.`,
    );
  if (readText(record) !== describe()) {
    rmSync(record, { force: true });
    const warning = await indexSearch(out, input, language);
    if (warning !== undefined) printError(`build: ${warning}`);
    writeFileSync(record, describe());
  }
}
