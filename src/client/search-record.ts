import type { AuthorLine, TopicLabel } from '../data/types.ts';
import { authorQuery } from '#lib/names/author-query.ts';
import { formatQuery } from './search-state.ts';

/** The line of authors. A name that leads to the search for it stands alone; the others have their addresses. */
interface RecordedAuthors {
  names?: (string | [name: string, href: string])[];
  total?: number;
  unnamed?: string | undefined;
}

/** @param search path of the search page, with the base */
export function recordAuthors({ first, total, unnamed }: AuthorLine, search: string): RecordedAuthors {
  if (first.length === 0) return { unnamed };
  const isSearch = (name: string, href: string) => href === search + formatQuery(authorQuery(name));
  return { names: first.map(({ name, href }) => (isSearch(name, href) ? name : [name, href])), total };
}

/** Takes back what `recordAuthors` did. */
export function readAuthors({ names = [], total = 0, unnamed }: RecordedAuthors, search: string): AuthorLine {
  const first = names.map((name) =>
    typeof name === 'string'
      ? { name, href: search + formatQuery(authorQuery(name)) }
      : { name: name[0], href: name[1] },
  );
  return { first, total, ...(unnamed === undefined ? {} : { unnamed }) };
}

/**
 * What a result shows beside its title and the words that matched. A paper's page carries it as the value of
 * the filter `record`: Pagefind searches each word of its metadata, but never those of a filter.
 */
export interface SearchRecord {
  /** `2025-10-01`, `2025-10` or `2025` */
  date?: string;
  /** True when the date was read from the arXiv id. */
  isInferred?: true;
  isWithdrawn?: true;
  summary?: string;
  authors: RecordedAuthors;
  organization?: string;
  arxiv?: { id: string; href: string };
  code?: string;
  /** The best one. */
  topic?: Pick<TopicLabel, 'title' | 'color' | 'href'>;
}

export function formatRecord(record: SearchRecord): string {
  return JSON.stringify(record);
}

/** Reads what `formatRecord` wrote at the build of the same site. */
export function parseRecord(text: string | undefined): SearchRecord {
  return text === undefined ? { authors: {} } : (JSON.parse(text) as SearchRecord);
}
