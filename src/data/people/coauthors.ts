import { getAuthorsOf, type Author } from './people.ts';
import type { AuthorPage } from './people-types.ts';

/** More names make a list that nobody reads. */
const maxShown = 12;

/** With whom an author wrote papers: the most frequent first, and of those the newest. */
export async function getCoauthors({ slug, papers }: Author): Promise<AuthorPage['coauthors']> {
  const counts = new Map<Author, number>();
  for (const paper of papers)
    for (const other of new Set(await getAuthorsOf(paper)))
      if (other.slug !== slug) counts.set(other, (counts.get(other) ?? 0) + 1);
  // What others wrote without the author moves nothing.
  const all = [...counts]
    .sort(([, shared], [, otherShared]) => otherShared - shared)
    .map(([{ shown, href }, count]) => ({ name: shown.text, href, count }));
  return { shown: all.slice(0, maxShown), more: Math.max(0, all.length - maxShown) };
}
