import type { FetchSource } from '#lib/schema/fetch-source.ts';
import type { Period } from './periods.ts';

/** Records in one answer: the servers' limit, or less if they get slow. */
export const pageSizes = { hf: 100, arxiv: 200 } as const;

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function hfUrl(period: Period, page: number): URL {
  const url = new URL('https://huggingface.co/api/daily_papers');
  url.searchParams.set('date', period.start);
  url.searchParams.set('limit', String(pageSizes.hf));
  if (page > 0) url.searchParams.set('p', String(page));
  return url;
}

/** arXiv takes dates in GMT, to the minute. */
function arxivUrl(query: string, period: Period, page: number): URL {
  const url = new URL('https://export.arxiv.org/api/query');
  const range = `submittedDate:[${compact(period.start)}0000 TO ${compact(period.end)}2359]`;
  url.searchParams.set('search_query', `(${query}) AND ${range}`);
  url.searchParams.set('start', String(page * pageSizes.arxiv));
  url.searchParams.set('max_results', String(pageSizes.arxiv));
  url.searchParams.set('sortBy', 'submittedDate');
  url.searchParams.set('sortOrder', 'ascending');
  return url;
}

function ownUrl(source: FetchSource, period: Period, page: number): URL {
  if (source.from === 'hf') return hfUrl(period, page);
  if (source.from === 'arxiv') return arxivUrl(source.query, period, page);
  if (source.from === 'feed') return new URL(source.url);
  return new URL(`https://rss.arxiv.org/rss/${source.categories.join('+')}`);
}

/**
 * The address of one page (from 0) of a source's papers in a period. `endpoint`, for example
 * `http://127.0.0.1:4000`, replaces the server.
 */
export function requestUrl(source: FetchSource, period: Period, page: number, endpoint?: string): string {
  const url = ownUrl(source, period, page);
  return endpoint === undefined ? url.href : new URL(`${url.pathname}${url.search}`, endpoint).href;
}
