import { getPapers } from '../corpus.ts';
import { formatQuery } from '#lib/search/search-state.ts';
import { getRises } from '../rising/rises.ts';
import { paths } from '../../site/paths.ts';
import { href } from '../../site/site.ts';
import type { PaperRow, PageLink } from '../types.ts';
import { toRows } from './rows.ts';

const shownQueries = 8;
const shownPapers = 5;

/** What the search offers before anything is typed. */
export interface SearchStart {
  /** Phrases that rose last, each with its search. */
  queries: PageLink[];
  /** The newest papers. */
  rows: PaperRow[];
}

export async function getSearchStart(): Promise<SearchStart> {
  const rises = [...(await getRises()).values()];
  const phrases = new Set(rises.flatMap(({ rows }) => rows.map(({ phrase }) => phrase)));
  const papers = (await getPapers()).filter(({ data }) => data.withdrawn === undefined);
  return {
    queries: [...phrases].slice(0, shownQueries).map((phrase) => ({
      title: phrase,
      href: href(paths.search()) + formatQuery(`"${phrase}"`),
    })),
    rows: await toRows(papers.slice(0, shownPapers)),
  };
}
