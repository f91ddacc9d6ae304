import { base } from '../base.ts';
import { noFilters } from '#lib/search/filters.ts';
import { answerSearch } from '../search-answer.ts';
import { PaperFinder } from '../search-papers.ts';
import { openParts, type IndexedRow } from '../search-parts.ts';
import { tryOnce } from '../try-once.ts';

const index = `${base}pagefind/`;

const open = tryOnce(async () => {
  const parts = await openParts(index, 0);
  return { parts, finder: new PaperFinder(parts) };
});

function toResult({ id, href, title, date, summary, arxiv }: IndexedRow) {
  return { id, title, url: new URL(href, location.href).href, date, arxivId: arxiv?.id, summary };
}

/** What the search page finds for a query, the best first. */
export async function findPapers(query: string, limit: number): Promise<unknown> {
  const { parts, finder } = await open();
  const state = { query, order: 'relevance', filters: noFilters } as const;
  const { papers, near } = await answerSearch(finder, parts, state, false);
  const rows = await Promise.all([...papers, ...near].slice(0, limit).map((paper) => parts.row(paper)));
  return { total: papers.length, papers: rows.map(toResult) };
}
