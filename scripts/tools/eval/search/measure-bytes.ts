import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFirst } from '#src/client/search-first.ts';
import type { SearchManifest } from '#lib/search/manifest.ts';
import { suggest, toBeginning } from '#lib/search/suggest.ts';
import { noFilters } from '#lib/search/filters.ts';
import { openIndex, takeLoaded } from './open-index-files.ts';
import { sentSize } from './sent-size.ts';

/** KB that some queries load until the first rows, and until the whole answer. */
interface LoadedBytes {
  first: number[];
  whole: number[];
}

/** Rows that are loaded for an answer. */
const rowsShown = 10;

/** Sizes of the scripts of the search page: until the first rows, until the suggestions, and until the whole answer. */
function sizeOfScripts(out: string): { first: number; typing: number; later: number } {
  const folder = join(out, '_astro');
  const read = (name: string) => readFileSync(join(folder, name));
  const first = readdirSync(folder).filter((name) =>
    /^search(?:\.|-(?!full|engine|typing)).*\.js$/.test(name),
  );
  const named = (parts: string) =>
    first
      .flatMap((name) => [
        ...read(name)
          .toString('utf8')
          .matchAll(new RegExp(`search-(?:${parts})-[\\w-]+\\.js`, 'g')),
      ])
      .map(([name]) => name);
  const sum = (names: readonly string[]) =>
    [...new Set(names)].reduce((total, name) => total + sentSize(read(name)), 0);
  return { first: sum(first), typing: sum(named('typing')), later: sum(named('full|engine|typing')) };
}

/** Pagefind's script, which is no part that is fetched. */
function sizeOfEngine(out: string): number {
  const manifest = JSON.parse(readFileSync(join(out, 'pagefind/manifest.json'), 'utf8')) as SearchManifest;
  return sentSize(readFileSync(join(out, 'pagefind', manifest.folder, 'pagefind.js')));
}

/**
 * Lets each query be the first of a visit, and adds up what it loads: scripts, and parts of the index.
 *
 * @param out Folder of the site.
 * @param folder Address of its index.
 */
export async function measureBytes(
  out: string,
  folder: string,
  queries: readonly string[],
): Promise<LoadedBytes> {
  const scripts = sizeOfScripts(out);
  const later = scripts.later + sizeOfEngine(out);
  const loaded: LoadedBytes = { first: [], whole: [] };
  for (const query of queries) {
    takeLoaded();
    const { parts, finder } = await openIndex(folder);
    const state = { query, order: 'relevance', filters: noFilters } as const;
    const known = await findFirst(state, false, parts);
    const papers = known.length > 0 ? known : await finder.findFirst(state, false);
    await Promise.all(papers.map((paper) => parts.row(paper)));
    const first = scripts.first + takeLoaded();
    if (known.length > 0) loaded.first.push(first);
    const { papers: all, near } = await finder.find(query, false);
    await Promise.all([...all.slice(0, rowsShown), ...near].map((paper) => parts.row(paper)));
    loaded.whole.push(first + later + takeLoaded());
  }
  return loaded;
}

/**
 * Lets each beginning of a query be the first of a visit, and adds up the KB that it loads until the suggestions.
 *
 * @param out Folder of the site.
 * @param folder Address of its index.
 */
export async function measureSuggestions(
  out: string,
  folder: string,
  beginnings: readonly string[],
): Promise<number[]> {
  const scripts = sizeOfScripts(out);
  const loaded: number[] = [];
  for (const typed of beginnings) {
    takeLoaded();
    const { parts } = await openIndex(folder);
    const entries = await parts.lexicon.startingWith(toBeginning(typed));
    const size = scripts.first + scripts.typing + takeLoaded();
    if (suggest(typed, entries, []).length > 0) loaded.push(size);
  }
  return loaded;
}
