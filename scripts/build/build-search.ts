import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { joinTexts, type SearchInput, type SearchTexts } from '#lib/search/search-record.ts';
import { hashCode } from '#src/files/hash-code.ts';
import { readText } from '#src/files/read-files.ts';
import { readSealed, writeSealed } from '#src/files/sealed-file.ts';
import { Memory } from '#src/ingest/memory.ts';
import { printError } from '../command/print.ts';
import { indexSearch, readPaperPart, replacePages, searchFolder, type PaperPart } from './index-search.ts';
import { isAsRecorded, type IndexRecord } from './search/index-folder.ts';

/** What `src/pages/pagefind` writes. */
const [inputName, textsName] = ['input.json', 'texts.json'];
/** The papers as the last run indexed them, for one after which only a text has been edited. */
const papersName = 'search-papers';
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
  /** Hashes of what the index was made from: the papers, their notes, and all that editors wrote. */
  papers: string;
  notes: string;
  texts: string;
  /** Of most papers, as in BCP 47. */
  language: string;
  index: IndexRecord;
}

/** Nothing if there was no such run, if the record is torn, or if other code wrote it. */
function readLast(record: string, maker: string): LastRun | undefined {
  const sealed = readSealed(record, maker);
  return sealed && (JSON.parse(sealed.toString('utf8')) as LastRun);
}

/** Takes a part of the input away. */
function takeText(file: string): string {
  const text = readText(file);
  if (text === undefined)
    throw new Error(`${file} is missing, so there is nothing to search. Build the site again.`);
  rmSync(file);
  return text;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
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
  const papers = takeText(join(folder, inputName));
  const texts = takeText(join(folder, textsName));
  const input = JSON.parse(papers) as SearchInput;
  assertHasAll(input, ids);
  const maker = hashCode(indexCode);
  const last = readLast(record, maker);
  const made = { ...hashTexts(texts), papers: hashOf(papers), language };
  if (last && isMadeFrom(last, made) && isAsRecorded(folder, last.index)) return;
  // What is broken off from here on leaves no record, so the next run begins anew.
  rmSync(record, { force: true });
  writeSealed(join(cache, papersName), made.papers, Buffer.from(papers));
  await makeIndex(
    { cache, out, maker },
    joinTexts(input, JSON.parse(texts) as SearchTexts),
    made,
    last?.index,
  );
}

interface Place {
  cache: string;
  out: string;
  /** Hash of all code that the index depends on. */
  maker: string;
}

type Made = Omit<LastRun, 'index'>;

function hashTexts(texts: string): Pick<Made, 'notes' | 'texts'> {
  const { notes } = JSON.parse(texts) as SearchTexts;
  return { notes: hashOf(JSON.stringify(notes)), texts: hashOf(texts) };
}

function isMadeFrom(last: LastRun, { papers, texts, language }: Made): boolean {
  return last.papers === papers && last.texts === texts && last.language === language;
}

function save({ cache, maker }: Place, run: LastRun): void {
  writeSealed(join(cache, recordName), maker, Buffer.from(JSON.stringify(run)));
}

function openIndexMemory({ cache, maker }: Place): Memory {
  return new Memory(join(cache, memoryName), maker);
}

/** An index of which what the papers decide alone was read. */
interface Begun {
  memory: Memory;
  part: PaperPart;
}

function beginIndex(place: Place, { papers }: SearchInput, language: string): Begun {
  const memory = openIndexMemory(place);
  return { memory, part: readPaperPart(papers, language, memory.carry) };
}

async function makeIndex(
  place: Place,
  input: SearchInput,
  made: Made,
  last: IndexRecord | undefined,
  { memory, part } = beginIndex(place, input, made.language),
): Promise<void> {
  const { language } = made;
  const { record: index, warning } = await indexSearch(place.out, input, language, memory.carry, last, part);
  memory.save();
  if (warning !== undefined) printError(`build: ${warning}`);
  save(place, { ...made, index });
}

/**
 * Prepares the search index for a build after which nothing differs in it but what editors wrote.
 *
 * @param hasNotes Whether notes may differ. Then all that the papers decide alone is read at once, since the caller waits
 *   for the texts.
 * @returns what brings the index up to date once the site's build has left the texts, which is not done if it left none;
 *   nothing if the last index and what it was made from cannot be trusted
 */
export function openSearch(cache: string, out: string, hasNotes: boolean): (() => Promise<void>) | undefined {
  const place = { cache, out, maker: hashCode(indexCode) };
  const last = readLast(join(cache, recordName), place.maker);
  const papers = last && readSealed(join(cache, papersName), last.papers);
  if (!papers) return undefined;
  const kept = JSON.parse(papers.toString('utf8')) as SearchInput;
  const begun = hasNotes ? beginIndex(place, kept, last.language) : undefined;
  return async () => {
    const file = join(out, searchFolder, textsName);
    if (!existsSync(file)) return;
    const texts = takeText(file);
    const made = { ...last, ...hashTexts(texts) };
    if (isMadeFrom(last, made)) return;
    const input = joinTexts(kept, JSON.parse(texts) as SearchTexts);
    rmSync(join(cache, recordName));
    if (made.notes !== last.notes) await makeIndex(place, input, made, last.index, begun);
    else save(place, { ...made, index: replacePages(join(out, searchFolder), input.pages, last.index) });
  };
}
