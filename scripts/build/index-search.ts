import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildLexicon, textsOf } from '#lib/search/build-lexicon.ts';
import { findCompounds } from '#lib/search/compounds.ts';
import { toFacets } from '#lib/search/facets.ts';
import { fieldsOf } from '#lib/search/index-page.ts';
import { formatEntry, type LexiconEntry } from '#lib/search/lexicon.ts';
import type { SearchManifest } from '#lib/search/manifest.ts';
import type { SearchInput } from '#lib/search/search-record.ts';
import { divideLines, type SortedLine } from '#lib/search/sorted-files.ts';
import { listSpellings } from '#lib/search/spelling.ts';
import { folderAt, paths } from '#src/site/paths.ts';
import { buildWords } from './search/build-words.ts';
import type { IndexFiles } from './search/pagefind-files.ts';

/** Below the folder of the site. */
export const searchFolder = folderAt(paths.searchIndex());

/** Characters of a file of the lexicon: about 3 KB compressed. */
const lexiconSize = 8000;
/** A correction asks for several of these. */
const spellingSize = 3000;

function toFile(content: string): Uint8Array {
  return Buffer.from(content, 'utf8');
}

/** All words with the number of their papers, for corrections. */
function listKnownWords(entries: readonly LexiconEntry[]): SortedLine[] {
  return listSpellings(
    entries.flatMap((entry) => (entry.kind === 'word' ? [{ word: entry.key, papers: entry.papers }] : [])),
  );
}

/** Writes sorted lines as files of a folder; returns what each of them begins with. */
function addSorted(files: IndexFiles, folder: string, lines: readonly SortedLine[], size: number): string[] {
  const divided = divideLines(lines, size);
  for (const [index, file] of divided.entries())
    files.set(`${folder}/${index.toString(36)}.txt`, toFile(file.lines.join('\n')));
  return divided.map(({ start }) => start);
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
  return path.endsWith('.pf_meta') || path.startsWith('wasm.') ? [path] : [];
}

function writeFiles(folder: string, files: IndexFiles): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A short name for all bytes of the index. */
function stamp(files: IndexFiles): string {
  const hash = createHash('sha256');
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(path).update(content);
  return hash.digest('hex').slice(0, 10);
}

/**
 * Makes the search index of the papers in `<out>/pagefind`: Pagefind's own files, the lexicon, the rows of the
 * results and what papers are filtered by.
 *
 * @param language Of most papers, as in BCP 47: the forms of a word are found in this language.
 * @returns what a person should know
 */
export async function indexSearch(
  out: string,
  input: SearchInput,
  language: string,
): Promise<string | undefined> {
  const { papers, topics } = input;
  const compounds = findCompounds(papers.flatMap(textsOf));
  function* listFields() {
    for (const paper of papers) yield fieldsOf(paper, compounds);
  }
  const { files, numbers, warning } = await buildWords(listFields, language);
  if (numbers) files.set('numbers.json', toFile(JSON.stringify(numbers)));
  const entries = buildLexicon(input, compounds);
  const lines = entries.map((entry): SortedLine => ({ key: entry.key, line: formatEntry(entry) }));
  const lexicon = addSorted(files, 'lexicon', lines, lexiconSize);
  files.set(
    'spelling.json',
    toFile(JSON.stringify(addSorted(files, 'spelling', listKnownWords(entries), spellingSize))),
  );
  files.set('pages.json', toFile(JSON.stringify(input.pages)));
  files.set('facets.json', toFile(JSON.stringify(toFacets(papers, topics))));
  const numberOf = new Map(papers.map(({ row }, number) => [row.id, number]));
  for (const number of papers.keys())
    files.set(`papers/${number.toString(36)}.json`, toFile(writeRow(input, number, numberOf)));
  const folder = stamp(files);
  const manifest: SearchManifest = {
    folder,
    language,
    papers: papers.length,
    lexicon,
    engine: [...files.keys()].flatMap(engineFile),
    ...(numbers && { isUntouched: true }),
  };
  rmSync(join(out, searchFolder), { recursive: true, force: true });
  writeFiles(join(out, searchFolder, folder), files);
  writeFiles(join(out, searchFolder), new Map([['manifest.json', toFile(JSON.stringify(manifest))]]));
  return warning;
}
