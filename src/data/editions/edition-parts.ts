import type { EditionPage, EditionPart, EditionSection } from './edition-types.ts';
import { getEditionPage, getEditionPages } from './editions.ts';
import { href } from '../../site/site.ts';
import { cutPages } from '../lists/slice-list.ts';
import { pagePath } from '../../site/paths.ts';

/** Lines of a page, most of them titles alone. */
const maxLines = 400;

/** Pages of so many papers. A section that continues on the next page is on both. */
function cutSections(sections: readonly EditionSection[]): EditionSection[][] {
  const lines = sections.flatMap((section) => [
    ...section.papers.map((row) => ({ row, section, isTitle: false })),
    ...section.titles.map((row) => ({ row, section, isTitle: true })),
  ]);
  if (lines.length <= maxLines) return [[...sections]];
  return cutPages(lines, maxLines).map((part) =>
    [...Map.groupBy(part, ({ section }) => section)].map(([section, inSection]) => ({
      ...section,
      papers: inSection.filter(({ isTitle }) => !isTitle).map(({ row }) => row),
      titles: inSection.filter(({ isTitle }) => isTitle).map(({ row }) => row),
      goesOn: inSection[0]?.row !== (section.papers[0] ?? section.titles[0]),
    })),
  );
}

function toParts(edition: EditionPage): EditionPart[] {
  const parts = cutSections(edition.sections);
  const link = (page: number) =>
    page >= 1 && page <= parts.length ? href(pagePath(edition.path, page)) : undefined;
  return parts.map((sections, index) => ({
    edition,
    path: pagePath(edition.path, index + 1),
    page: index + 1,
    pages: parts.length,
    sections,
    previous: link(index),
    next: link(index + 2),
  }));
}

/** Every page of the edition of a week. */
export async function getPartsOf(week: string): Promise<EditionPart[]> {
  return toParts(await getEditionPage(week));
}

/** Every page of every edition. */
export async function getEditionParts(): Promise<EditionPart[]> {
  return (await getEditionPages()).flatMap(toParts);
}
