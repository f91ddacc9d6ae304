import { names as words } from '#words';
import { formatIndexed } from '#lib/names/invert-name.ts';
import { indexKey, indexLetter, otherLetter } from '#lib/names/index-letter.ts';
import { getAuthorLinks } from '../people/author-pages.ts';
import { cutPages } from './slice-list.ts';
import type { GroupLink, LetterPage, NameIndex, NameLetter } from './list-types.ts';
import { once } from '../../site/once.ts';
import { getOrganizationLinks } from './organization-pages.ts';
import { pagePath, paths } from '../../site/paths.ts';
import { href, site } from '../../site/site.ts';

const shownLargest = 24;
/** A page of so many names has about 130 KB. */
const maxNames = 800;
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ', otherLetter];

/** In the order of a printed index. */
function sortByName(links: readonly GroupLink[]): GroupLink[] {
  const keyed = links.map((link) => {
    const { head, rest } = link.inverted;
    return { link, key: `${indexKey(head)} ${indexKey(rest)} ${link.href}` };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ link }) => link);
}

function toIndex(index: string, letterPath: (letter: string) => string, links: GroupLink[]): NameIndex {
  const isWhole = links.length <= site.indexLength;
  const byLetter = Map.groupBy(sortByName(links), ({ inverted }) => indexLetter(inverted.head));
  return {
    total: links.length,
    largest: links.slice(0, shownLargest),
    isWhole,
    letters: letters.flatMap((letter): NameLetter[] => {
      const names = byLetter.get(letter);
      const id = letter.toLowerCase();
      const shown = letter === otherLetter ? words.other : letter;
      return names
        ? [{ id, letter: shown, href: isWhole ? href(index, id) : href(letterPath(id)), names }]
        : [];
    }),
  };
}

export const getAuthorIndex = once(async () =>
  toIndex(paths.authors(), paths.authorLetter, await getAuthorLinks()),
);

export const getOrganizationIndex = once(async () =>
  toIndex(paths.organizations(), paths.organizationLetter, await getOrganizationLinks()),
);

/** `Lee, Ada – Li, Jie` */
function namePart(names: readonly GroupLink[]): string {
  const [first = '', last = ''] = [names[0], names.at(-1)].map(
    (link) => link && formatIndexed(link.inverted),
  );
  return words.letterPart({ first, last });
}

function toLetterPages(
  { letter, names }: NameLetter,
  path: string,
): { page: number; letterPage: LetterPage }[] {
  const cut = cutPages(names, maxNames);
  const pathOf = (part: number) => pagePath(path, part + 1);
  const parts = cut.map((inPart, part) => ({ title: namePart(inPart), href: href(pathOf(part)) }));
  return cut.map((inPart, part) => ({
    page: part + 1,
    letterPage: {
      letter,
      path: pathOf(part),
      total: names.length,
      names: inPart,
      parts: parts.length > 1 ? parts : [],
      part,
    },
  }));
}

/** The pages of all letters; empty if the index is one page. */
function letterPages({ isWhole, letters }: NameIndex, letterPath: (letter: string) => string) {
  if (isWhole) return [];
  const links = letters.map(({ letter, href: target }) => ({ letter, href: target }));
  return letters.flatMap((letter) =>
    toLetterPages(letter, letterPath(letter.id)).map(({ page, letterPage }) => ({
      params: { letter: letter.id, page: page === 1 ? undefined : String(page) },
      props: { page: letterPage, letters: links },
    })),
  );
}

export const getAuthorLetterPages = once(async () => letterPages(await getAuthorIndex(), paths.authorLetter));

export const getOrganizationLetterPages = once(async () =>
  letterPages(await getOrganizationIndex(), paths.organizationLetter),
);
