import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexedRow } from '#src/client/search-parts.ts';
import { findFirst } from '#src/client/search-first.ts';
import type { SearchManifest } from '#lib/search/manifest.ts';
import { noFilters } from '#lib/search/filters.ts';
import { sample } from './make-slips.ts';
import { openIndex, takeLoaded } from './open-index-files.ts';
import { sentSize } from './sent-size.ts';

/** KB that some queries load until the first rows, and until the whole answer. */
interface LoadedBytes {
  first: number[];
  whole: number[];
}

/** Rows that are loaded for an answer. */
const rowsShown = 10;

function sizeOfScripts(out: string, pattern: RegExp): number {
  const folder = join(out, '_astro');
  const names = readdirSync(folder).filter((name) => name.endsWith('.js') && pattern.test(name));
  return names.reduce((sum, name) => sum + sentSize(readFileSync(join(folder, name))), 0);
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
  const scripts = sizeOfScripts(out, /^search(?:\.|-(?!full))/);
  const later = sizeOfScripts(out, /^search-full-/) + sizeOfEngine(out);
  const loaded: LoadedBytes = { first: [], whole: [] };
  for (const query of queries) {
    takeLoaded();
    const { parts, finder } = await openIndex(folder);
    const state = { query, order: 'relevance', filters: noFilters } as const;
    const papers = await findFirst(state, false, parts);
    await Promise.all(papers.map((paper) => parts.row(paper)));
    const first = scripts + takeLoaded();
    if (papers.length > 0) loaded.first.push(first);
    const { papers: all, near } = await finder.find(query, false);
    await Promise.all([...all.slice(0, rowsShown), ...near].map((paper) => parts.row(paper)));
    loaded.whole.push(first + later + takeLoaded());
  }
  return loaded;
}

/** Queries of the kinds for which rows are shown at once. */
export function listKnownItems(
  rows: readonly IndexedRow[],
  namesOf: (row: IndexedRow) => string[],
): string[] {
  const titles = rows.map(({ title }) => title.split(' ').slice(0, 3).join(' '));
  const ids = rows.flatMap(({ arxiv }) => arxiv?.id ?? []);
  const names = rows.flatMap(namesOf).filter((name) => name.includes(' '));
  return [...sample(titles, 30), ...sample(ids, 30), ...sample(names, 30)];
}
