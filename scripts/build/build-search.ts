import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchInput } from '#lib/search/search-record.ts';
import { hashCode } from '#src/files/hash-code.ts';
import { readText } from '#src/files/read-files.ts';
import { readSealed, writeSealed } from '#src/files/sealed-file.ts';
import { Memory } from '#src/ingest/memory.ts';
import { printError } from '../command/print.ts';
import { indexSearch, searchFolder } from './index-search.ts';
import { isAsRecorded, type IndexRecord } from './search/index-folder.ts';

/** What `src/pages/pagefind/input.json.ts` writes. */
const inputName = 'input.json';
const recordName = 'search-index';
const memoryName = 'search-memory';
/** All code that the index depends on. */
const indexCode = [
  'scripts/build',
  'src/ingest/memory.ts',
  'src/lib/search',
  'src/lib/schema/own-value.ts',
  'package-lock.json',
];

/** The index that the last run left, and what it was made from. */
interface LastRun {
  /** Hash of the input. */
  input: string;
  index: IndexRecord;
}

/** Nothing if there was no such run, if the record is torn, or if other code wrote it. */
function readLast(record: string, maker: string): LastRun | undefined {
  const sealed = readSealed(record, maker);
  return sealed && (JSON.parse(sealed.toString('utf8')) as LastRun);
}

/** Takes the input away. Its text, which is large, is kept no longer than it is read. */
function takeInput(file: string, language: string): { input: SearchInput; hash: string } {
  const text = readText(file);
  if (text === undefined)
    throw new Error(`${file} is missing, so there is nothing to search. Build the site again.`);
  rmSync(file);
  return {
    input: JSON.parse(text) as SearchInput,
    hash: createHash('sha256').update(language).update('\n').update(text).digest('hex'),
  };
}

function assertHasAll({ papers }: SearchInput, ids: readonly string[]): void {
  const known = new Set(papers.map(({ row }) => row.id));
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length > 0)
    throw new Error(
      `${missing.length} of ${ids.length} papers are missing in the search, the first is ${missing[0] ?? ''}. Look at src/data/papers/search-input.ts.`,
    );
}

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
  const record = join(cache, recordName);
  const folder = join(out, searchFolder);
  const { input, hash } = takeInput(join(folder, inputName), language);
  assertHasAll(input, ids);
  const maker = hashCode(indexCode);
  const last = readLast(record, maker);
  if (last?.input === hash && isAsRecorded(folder, last.index)) return;
  // What is broken off from here on leaves no record, so the next run begins anew.
  rmSync(record, { force: true });
  const memory = new Memory(join(cache, memoryName), maker);
  const { record: index, warning } = await indexSearch(out, input, language, memory.carry, last?.index);
  memory.save();
  if (warning !== undefined) printError(`build: ${warning}`);
  const run: LastRun = { input: hash, index };
  writeSealed(record, maker, Buffer.from(JSON.stringify(run)));
}
