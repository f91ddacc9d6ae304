import { nameSlug } from '#lib/identifiers/name-slug.ts';
import { dayOf, monthOf } from '#lib/dates/paper-date.ts';
import { parseWeekId, weekRange } from '#lib/dates/week.ts';
import type { Edition, EditionExtent } from '#lib/editions/edition.ts';
import { noDay } from '#lib/publish/book/book.ts';
import type { EditionKind } from '#lib/publish/mail/mail-list.ts';
import { selectionSize } from '#lib/editions/select-papers.ts';
import { getEditionIds, type EditionId } from '../corpus.ts';
import { once } from '../../site/once.ts';
import { site } from '../../site/site.ts';
import { editionKey, getEdition } from './edition-file.ts';
import { getListEdition, getListEditions, listEditionKey, type ListEdition } from './list-edition.ts';

/** An edition as files of one extent. */
export interface EditionFiles {
  of: EditionKind;
  /** `2025-W40`, `2025-10`, `search-agents` */
  id: string;
  /** What the edition is of: `Week 40, 2025`. */
  label: string;
  extent: EditionExtent;
  /** True if there is one extent. */
  isWhole: boolean;
  /** True if the complete files have the newest papers alone. */
  isCut: boolean;
  /** `offprint-2025-W40`, `offprint-2025-W40-selection` */
  name: string;
  /** ISO day that a book of it bears. */
  day: string;
  /** A key that changes with what the files say. Making it does not write a file. */
  key: () => Promise<string>;
  edition: () => Promise<Edition>;
}

/** `offprint-2025-W40`, `offprint-2025-10`, after the name of the site. */
export function downloadName(period: string): string {
  return `${nameSlug(site.title, 'site')}-${period}`;
}

function fileName(id: string, extent: EditionExtent): string {
  return extent === 'complete' ? downloadName(id) : `${downloadName(id)}-selection`;
}

/** An edition of no more papers than a selection has the complete files alone. */
function filesOfWeek({ id, label, count }: EditionId): EditionFiles[] {
  const week = parseWeekId(id);
  const isWhole = count <= selectionSize;
  const extents: EditionExtent[] = isWhole ? ['complete'] : ['selection', 'complete'];
  return extents.map((extent) => ({
    of: 'week',
    id,
    label,
    extent,
    isWhole,
    isCut: false,
    name: fileName(id, extent),
    day: week ? weekRange(week).end : noDay,
    key: () => editionKey(id, extent),
    edition: () => getEdition(id, extent),
  }));
}

/** The day of the newest paper that has one, or the first of its month. */
function newestDay({ papers }: ListEdition): string {
  const [newest] = papers
    .flatMap(
      ({ data }) => dayOf(data.issued) ?? (monthOf(data.issued) ? `${monthOf(data.issued) ?? ''}-01` : []),
    )
    .sort()
    .reverse();
  return newest ?? noDay;
}

/** A topic has one extent: its selection would be the same papers for months. */
function filesOfList(list: ListEdition): EditionFiles[] {
  const { of, id, label, papers, total } = list;
  const isWhole = of === 'topic' || papers.length <= selectionSize;
  const extents: EditionExtent[] = isWhole ? ['complete'] : ['selection', 'complete'];
  return extents.map((extent) => ({
    of,
    id,
    label,
    extent,
    isWhole,
    isCut: papers.length < total,
    name: fileName(id, extent),
    day: newestDay(list),
    key: () => listEditionKey(list, extent),
    edition: () => getListEdition(list, extent),
  }));
}

/** The files of every edition, whatever their form: weeks, months and topics. */
export const getEditionFiles = once(async (): Promise<EditionFiles[]> => [
  ...(await getEditionIds()).flatMap(filesOfWeek),
  ...(await getListEditions()).flatMap(filesOfList),
]);
