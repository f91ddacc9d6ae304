import type { Facets } from '#lib/search/facets.ts';
import { LexiconReader } from '#lib/search/lexicon-reader.ts';
import type { SearchManifest } from '#lib/search/manifest.ts';
import type { SearchPage, SearchRow } from '#lib/search/search-record.ts';
import type { KnownWord } from '#lib/search/correct-word.ts';
import { openEngine, type Engine } from './search-engine.ts';

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
  lexicon: LexiconReader;
  engine(): Promise<Engine>;
  /** True once the engine has answered; before, the lexicon knows the first papers sooner. */
  isReady(): boolean;
  facets(): Promise<Facets>;
  words(): Promise<KnownWord[]>;
  /** Topics and weeks. */
  pages(): Promise<SearchPage[]>;
  row: (paper: number) => Promise<IndexedRow>;
}

/** Throws if the file cannot be loaded, or if something else is there. */
async function load(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(`${address} of the search could not be loaded: ${String(response.status)}.`);
  return response;
}

/** Does something once; after a failure, it is tried again. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

function parseWords(text: string): KnownWord[] {
  return text.split('\n').map((line) => {
    const [word = '', papers = ''] = line.split(' ');
    return { word, papers: Number.parseInt(papers, 36) };
  });
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
  const manifest = (await (await load(`${index}manifest.json${suffix}`)).json()) as SearchManifest;
  const folder = `${index}${manifest.folder}/`;
  const loadText = async (file: string) => (await load(folder + file)).text();
  let isReady = false;
  const rows = new Map<number, () => Promise<IndexedRow>>();
  return {
    language: manifest.language,
    papers: manifest.papers,
    lexicon: new LexiconReader(manifest.lexicon, (file) => loadText(`lexicon/${file.toString(36)}.txt`)),
    engine: once(async () => {
      const engine = await openEngine(folder, suffix);
      isReady = true;
      return engine;
    }),
    isReady: () => isReady,
    facets: once(async () => JSON.parse(await loadText('facets.json')) as Facets),
    words: once(async () => parseWords(await loadText('words.txt'))),
    pages: once(async () => JSON.parse(await loadText('pages.json')) as SearchPage[]),
    row: (paper) => {
      const file = `papers/${paper.toString(36)}.json`;
      const row = rows.get(paper) ?? once(async () => JSON.parse(await loadText(file)) as IndexedRow);
      rows.set(paper, row);
      return row();
    },
  };
}
