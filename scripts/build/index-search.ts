import { join } from 'node:path';
import { listPaperEntries, listTextEntries } from '#lib/search/build-lexicon.ts';
import type { Compounds } from '#lib/search/compounds.ts';
import { toFacets } from '#lib/search/facets.ts';
import { chooseLongForms, type LongForms } from '#lib/search/find-acronyms.ts';
import { listNameForms, type AllNameForms } from '#lib/search/list-name-forms.ts';
import { formatEntry, type LexiconEntry } from '#lib/search/lexicon.ts';
import type { SearchManifest } from '#lib/search/manifest.ts';
import { numberWords } from '#lib/search/number-words.ts';
import { readPieces, type KeptPieces } from '#lib/search/read-pieces.ts';
import type { SearchInput, SearchPage, SearchRecord } from '#lib/search/search-record.ts';
import { divideLines, formatStarts } from '#lib/search/sorted-files.ts';
import { listSpellings } from '#lib/search/spelling.ts';
import type { Carry } from '#src/ingest/memory.ts';
import { readText } from '#src/files/read-files.ts';
import { folderAt, paths } from '#src/site/paths.ts';
import { buildWords } from './search/build-words.ts';
import { IndexFolder, manifestName, type IndexRecord } from './search/index-folder.ts';
import { compress } from './search/pagefind-files.ts';
import type { AddFile } from './search/write-index.ts';

/** Below the folder of the site. */
export const searchFolder = folderAt(paths.searchIndex());

/** Sorted files: what ends the key of a line, and about how many characters a file has. */
interface SortedForm {
  separator: string;
  size: number;
}

/** A file has about 2.4 KB compressed. */
const lexiconForm: SortedForm = { separator: '\t', size: 6000 };
/** A correction asks for several of these. */
const spellingForm: SortedForm = { separator: ' ', size: 3000 };

/** What editors wrote, with the pages that a search may lead to. */
const pagesName = 'pages.json';

function toFile(content: string): Uint8Array {
  return Buffer.from(content, 'utf8');
}

/** All words with the number of their papers, for corrections: those of the index, and compounds that it divides. */
function listKnownWords(entries: readonly LexiconEntry[], { asOne }: Compounds): string[] {
  return listSpellings([
    ...entries.flatMap((entry) => (entry.kind === 'word' ? [{ word: entry.key, papers: entry.papers }] : [])),
    ...[...asOne].map(([word, papers]) => ({ word, papers })),
  ]);
}

/** Writes lines as sorted files of a folder; returns what each of them begins with, as one text. */
function addSorted(add: AddFile, folder: string, lines: readonly string[], form: SortedForm): string {
  const divided = divideLines(lines, form.separator, form.size);
  for (const [index, file] of divided.entries())
    add(`${folder}/${index.toString(36)}.gz`, toFile(file.lines.join('\n')), compress);
  return formatStarts(divided.map(({ start }) => start));
}

/** A paper's row, with the numbers of the papers that are like it. */
function writeRow({ papers }: SearchInput, number: number, numberOf: ReadonlyMap<string, number>): string {
  const paper = papers[number];
  const related = (paper?.related ?? []).flatMap((id) => numberOf.get(id) ?? []);
  return JSON.stringify({ ...paper?.row, related });
}

/** Of the files of the index, those that the engine loads in any case, as it asks for them. */
function engineFile(path: string): string[] {
  if (path === 'pagefind-entry.json') return [`${path}?ts=0`];
  return path === 'index.txt' || path.endsWith('.pf_meta') || path.startsWith('wasm.') ? [path] : [];
}

/** An index, and what a person should know of it. */
export interface IndexedSearch {
  record: IndexRecord;
  warning?: string;
}

/**
 * Makes the index of other pages and texts, where the papers with their notes are those of the last index.
 *
 * @param parent Of the last index, which was left as it was recorded.
 */
export function replacePages(parent: string, pages: readonly SearchPage[], last: IndexRecord): IndexRecord {
  const manifest = JSON.parse(readText(join(parent, manifestName)) ?? '{}') as SearchManifest;
  const folder = new IndexFolder(parent, last);
  folder.keepAll();
  folder.add(pagesName, toFile(JSON.stringify(pages)));
  return folder.finish((name) => JSON.stringify({ ...manifest, folder: name }));
}

/** What the index has of the papers alone, whatever editors write of them. */
export interface PaperPart {
  /** Lines of the lexicon, in order. */
  lines: readonly string[];
  longForms: LongForms;
}

/**
 * Begins an index with what does not depend on notes and other texts.
 *
 * @param language Of most papers, as in BCP 47.
 * @param carry Of the memory that the index is made with.
 */
export function readPaperPart(papers: readonly SearchRecord[], language: string, carry: Carry): PaperPart {
  const names = carry('names', (before: AllNameForms | undefined) => {
    const kept = listNameForms(papers, before);
    return { kept, result: kept };
  });
  return {
    lines: listPaperEntries(papers, names).map(formatEntry).sort(),
    longForms: chooseLongForms(papers, language),
  };
}

/**
 * Makes the search index of the papers in `<out>/pagefind`: Pagefind's own files, the lexicon, the rows of the
 * results and what papers are filtered by.
 *
 * @param language Of most papers, as in BCP 47: the forms of a word are found in this language.
 * @param carry Keeps what was read of the papers from one run to the next.
 * @param last What was recorded of the last index; without it, every file is written.
 * @param part Of the same papers, if it was read before.
 */
export async function indexSearch(
  out: string,
  input: SearchInput,
  language: string,
  carry: Carry,
  last?: IndexRecord,
  part = readPaperPart(input.papers, language, carry),
): Promise<IndexedSearch> {
  const { papers, topics } = input;
  const parent = join(out, searchFolder);
  const folder = new IndexFolder(parent, last);
  const add: AddFile = (...file) => {
    folder.add(...file);
  };
  const addJson = (path: string, content: unknown) => {
    add(path, toFile(JSON.stringify(content)));
  };
  const { compounds, ...words } = carry('pieces', (before: KeptPieces | undefined) => {
    const { kept, ...read } = readPieces(papers, before);
    return { kept, result: numberWords(read, language) };
  });
  const { meta, numbers, warning } = await buildWords(words, language, add, carry);
  if (numbers) addJson('numbers.json', numbers);
  const entries = listTextEntries(input, words, compounds, part.longForms, language);
  const lexicon = addSorted(add, 'lexicon', [...part.lines, ...entries.map(formatEntry)], lexiconForm);
  add('spelling.txt', toFile(addSorted(add, 'spelling', listKnownWords(entries, compounds), spellingForm)));
  addJson(pagesName, input.pages);
  addJson('facets.json', toFacets(papers, topics));
  const numberOf = new Map(papers.map(({ row }, number) => [row.id, number]));
  for (const number of papers.keys())
    add(`papers/${number.toString(36)}.gz`, toFile(writeRow(input, number, numberOf)), compress);
  const record = folder.finish((name) => {
    const manifest: SearchManifest = {
      folder: name,
      language,
      papers: papers.length,
      lexicon,
      engine: folder.paths.flatMap(engineFile),
      ...(meta !== undefined && { meta }),
    };
    return JSON.stringify(manifest);
  });
  return { record, ...(warning !== undefined && { warning }) };
}
