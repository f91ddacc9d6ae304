import { names as words } from '#words';
import { indexKey, indexLetter, otherLetter } from '#lib/names/index-letter.ts';
import { getAuthorLinks } from './authors.ts';
import type { GroupLink, NameIndex, NameLetter } from './list-types.ts';
import { once } from '../../site/once.ts';
import { getOrganizationLinks } from './organization-pages.ts';
import { paths } from '../../site/paths.ts';
import { href, site } from '../../site/site.ts';

const shownLargest = 24;
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ', otherLetter];

function byName(a: GroupLink, b: GroupLink): number {
  const [first, second] = [a, b].map(
    ({ inverted }) => `${indexKey(inverted.head)} ${indexKey(inverted.rest)}`,
  );
  if (first !== second) return (first ?? '') < (second ?? '') ? -1 : 1;
  return a.href < b.href ? -1 : 1;
}

function toIndex(index: string, letterPath: (letter: string) => string, links: GroupLink[]): NameIndex {
  const isWhole = links.length <= site.indexLength;
  const byLetter = Map.groupBy(links.toSorted(byName), ({ inverted }) => indexLetter(inverted.head));
  return {
    total: links.length,
    largest: links.slice(0, shownLargest),
    isWhole,
    letters: letters.flatMap((letter): NameLetter[] => {
      const names = byLetter.get(letter);
      const id = letter.toLowerCase();
      const path = letterPath(id);
      const shown = letter === otherLetter ? words.other : letter;
      return names ? [{ id, letter: shown, path, href: isWhole ? href(index, id) : href(path), names }] : [];
    }),
  };
}

export const getAuthorIndex = once(async () =>
  toIndex(paths.authors(), paths.authorLetter, await getAuthorLinks()),
);

export const getOrganizationIndex = once(async () =>
  toIndex(paths.organizations(), paths.organizationLetter, await getOrganizationLinks()),
);

/** The pages of letters; empty if the index is one page. */
export function letterPages({ isWhole, letters }: NameIndex) {
  if (isWhole) return [];
  const links = letters.map(({ id, letter, href, path }) => ({ id, letter, href, path }));
  return letters.map((letter) => ({
    params: { letter: letter.id },
    props: { letter, letters: links },
  }));
}
