import { countValues, filterPapers, type Facets, type FilterCounts } from '#lib/search/facets.ts';
import { findPages, type FoundPages } from '#lib/search/find-pages.ts';
import { nothingFound, type Found, type PaperFinder } from './search-papers.ts';
import type { SearchParts } from './search-parts.ts';
import { countFilters, type SearchState } from '#lib/search/search-state.ts';

/** What the page shows for a search. */
export interface SearchAnswer {
  found: Found;
  /** Papers in the order that was asked for, those that the filters let through. */
  papers: number[];
  near: number[];
  /** Papers that the filters hide. */
  hidden: number;
}

/** What may come after the first rows. */
export interface AnswerDetails {
  counts: FilterCounts;
  pages: FoundPages;
  /** Ids of all topics, to name them where one does not exist. */
  topics: string[];
}

function newestFirst(papers: readonly number[]): number[] {
  return papers.toSorted((a, b) => b - a);
}

function sortPapers(papers: number[], { query, order }: SearchState, facets: Facets | undefined): number[] {
  if (order === 'date' || (order === 'relevance' && query === '')) return newestFirst(papers);
  if (order === 'relevance' || !facets) return papers;
  return papers.toSorted((a, b) => (facets.comments[b] ?? 0) - (facets.comments[a] ?? 0) || b - a);
}

async function findAll(
  finder: PaperFinder,
  parts: SearchParts,
  query: string,
  isTyping: boolean,
): Promise<Found> {
  if (query !== '' && parts.papers > 0) return finder.find(query, isTyping);
  return { ...nothingFound, papers: Array.from({ length: parts.papers }, (_, paper) => paper) };
}

/** @param isTyping True if the last word may be unfinished. */
export async function answerSearch(
  finder: PaperFinder,
  parts: SearchParts,
  state: SearchState,
  isTyping: boolean,
): Promise<SearchAnswer> {
  const found = await findAll(finder, parts, state.query, isTyping);
  const needsFacets = countFilters(state.filters) > 0 || state.order === 'comments';
  const facets = needsFacets ? await parts.facets() : undefined;
  const pass = (papers: number[]) => (facets ? filterPapers(facets, state.filters, papers) : papers);
  const papers = pass(found.papers);
  return {
    found,
    papers: sortPapers(papers, state, facets),
    near: pass(found.near),
    hidden: found.papers.length - papers.length,
  };
}

/** What is beside the rows: numbers beside the filters, topics, weeks, notes and forewords. Counts are of the rows, near ones included. */
export async function detailAnswer(
  parts: SearchParts,
  state: SearchState,
  { found }: SearchAnswer,
): Promise<AnswerDetails> {
  const [facets, pages] = await Promise.all([parts.facets(), parts.pages()]);
  return {
    counts: countValues(facets, state.filters, [...found.papers, ...found.near]),
    pages: findPages(state.query, pages, parts.language),
    topics: facets.topics.map(({ id }) => id),
  };
}

export const noAnswer: SearchAnswer = { found: nothingFound, papers: [], near: [], hidden: 0 };
