import type { Facets } from '#lib/search/facets.ts';
import { parseEntry, type Lexicon } from '#lib/search/lexicon.ts';
import type { SearchManifest } from '#lib/search/manifest.ts';
import { readPageName } from '#lib/search/page-name.ts';
import type { SearchPage, SearchRow } from '#lib/search/search-record.ts';
import { ownValue } from '#lib/schema/own-value.ts';
import { parseStarts, SortedFiles } from '#lib/search/sorted-files.ts';
import { parseSpelling, type SpellingEntry } from '#lib/search/spelling.ts';
import { loadFile } from './load-file.ts';
import { readPacked } from './read-packed.ts';
import { loadEarly } from './search-early.ts';
import type { Engine } from './search-engine.ts';
import { tryOnce } from './try-once.ts';

/** A row as the index has it. */
export interface IndexedRow extends SearchRow {
  /** Numbers of the papers that are like it, nearest first. */
  related: number[];
}

/** The index in its parts, each of which is loaded when it is first asked for. All throw if theirs is missing. */
export interface SearchParts {
  language: string;
  /** Number of all papers. */
  papers: number;
  lexicon: Lexicon;
  engine(): Promise<Engine>;
  /** True once the engine has answered; before, the lexicon knows the first papers sooner. */
  isReady(): boolean;
  facets(): Promise<Facets>;
  /** Words by their beginnings and ends. */
  spelling(): Promise<SortedFiles<SpellingEntry>>;
  /** Topics, weeks, notes and forewords. */
  pages(): Promise<SearchPage[]>;
  row: (paper: number) => Promise<IndexedRow>;
}

/**
 * Opens the index.
 *
 * @param index Folder of all indexes, as a path with the base.
 * @param attempt 0 for the first one. A later one takes nothing from the browser's store: after a new build of the
 *   site, the folder of the old index is gone.
 */
export async function openParts(index: string, attempt: number): Promise<SearchParts> {
  const suffix = attempt > 0 ? `?${String(attempt)}` : '';
  const manifest = (await (await loadFile(`${index}manifest.json${suffix}`)).json()) as SearchManifest;
  const folder = `${index}${manifest.folder}/`;
  const loadText = async (file: string) => (await loadFile(folder + file)).text();
  const loadMany = async (file: string) => readPacked(await loadFile(`${folder}${file}.gz`));
  const openSorted = <Entry extends { key: string }>(
    starts: string,
    name: string,
    parse: (line: string) => Entry,
  ) => new SortedFiles(parseStarts(starts), (file) => loadMany(`${name}/${file.toString(36)}`), parse);
  const openNumbers = async () => {
    if (manifest.meta !== undefined) return readPageName;
    const numbers = JSON.parse(await loadText('numbers.json')) as Record<string, number>;
    return (page: string) => ownValue(numbers, page) ?? Number.NaN;
  };
  let isReady = false;
  const rows = new Map<number, () => Promise<IndexedRow>>();
  return {
    language: manifest.language,
    papers: manifest.papers,
    lexicon: openSorted(manifest.lexicon, 'lexicon', parseEntry),
    engine: tryOnce(async () => {
      const address = new URL(folder, location.href).href;
      const early = loadEarly(address, manifest.engine);
      // A browser keeps a script that it could not load as missing, so each attempt has an address of its own.
      const script: Promise<unknown> = import(/* @vite-ignore */ `${address}pagefind.js${suffix}`);
      script.catch(() => undefined);
      const { openEngine } = await import('./search-engine.ts');
      const engine = await openEngine({ ...manifest, folder: address, script, early }, await openNumbers());
      isReady = true;
      return engine;
    }),
    isReady: () => isReady,
    facets: tryOnce(async () => JSON.parse(await loadText('facets.json')) as Facets),
    spelling: tryOnce(async () => openSorted(await loadText('spelling.txt'), 'spelling', parseSpelling)),
    pages: tryOnce(async () => JSON.parse(await loadText('pages.json')) as SearchPage[]),
    row: (paper) => {
      const file = `papers/${paper.toString(36)}`;
      const row = rows.get(paper) ?? tryOnce(async () => JSON.parse(await loadMany(file)) as IndexedRow);
      rows.set(paper, row);
      return row();
    },
  };
}
