import { authorQuery } from '../names/author-query.ts';
import type { RowAuthors } from './search-record.ts';
import { formatQuery } from './search-state.ts';

/** An author as the paper prints the name. */
export interface AuthorLink {
  /** `Shiyu Li` */
  name: string;
  /** The author's page, or else the search for the name. */
  href: string;
}

/** The authors of a paper on a line of a list. */
export interface AuthorLine {
  /** The first three. */
  first: AuthorLink[];
  /** How many they are. */
  total: number;
  /** What stands in the place of names: `5 authors`, `Authors unknown`. */
  unnamed?: string;
}

/** @param search path of the search page, with the base */
export function recordAuthors({ first, total, unnamed }: AuthorLine, search: string): RowAuthors {
  if (first.length === 0) return { unnamed };
  const isSearch = (name: string, href: string) => href === search + formatQuery(authorQuery(name));
  return { names: first.map(({ name, href }) => (isSearch(name, href) ? name : [name, href])), total };
}

/** Takes back what `recordAuthors` did. */
export function readAuthors({ names = [], total = 0, unnamed }: RowAuthors, search: string): AuthorLine {
  const first = names.map((name) =>
    typeof name === 'string'
      ? { name, href: search + formatQuery(authorQuery(name)) }
      : { name: name[0], href: name[1] },
  );
  return { first, total, ...(unnamed === undefined ? {} : { unnamed }) };
}
