import { authorQuery } from '#lib/names/author-query.ts';
import { formatQuery } from '#lib/search/search-state.ts';
import { paths } from './paths.ts';
import { href } from './site.ts';

/** The address of the search for the papers of an author, by a name. */
export function authorSearchHref(name: string): string {
  return href(paths.search()) + formatQuery(authorQuery(name));
}
