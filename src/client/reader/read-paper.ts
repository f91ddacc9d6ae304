import type { SavedPaper } from '#lib/reader/saved-papers.ts';
import { textOf } from '../text-of.ts';
import { linkOf, rowSelector } from './paper-rows.ts';

/** What a list can show of a paper. */
export type ShownPaper = Pick<SavedPaper, 'title' | 'date' | 'authors'>;

const maxAuthors = 3;

function dateOf(place: ParentNode): string {
  return place.querySelector('time')?.dateTime ?? '';
}

/** A paper as its row shows it. */
export function readRow(row: Element): ShownPaper {
  return {
    title: linkOf(row)?.textContent.trim() ?? '',
    date: dateOf(row),
    authors: textOf(row.querySelector('.names')),
  };
}

/** `Lovelace, Ada` as it is printed. */
function printName(name: string): string {
  const [family = '', ...given] = name.split(', ');
  return [...given, family].join(' ');
}

/** A paper as its page shows it. */
export function readPaperPage(page: Document): ShownPaper {
  const head = page.querySelector('.paper-head') ?? page;
  const names = [...page.querySelectorAll<HTMLMetaElement>('meta[name=citation_author]')].map(({ content }) =>
    printName(content),
  );
  const more = names.length > maxAuthors ? [`+${String(names.length - maxAuthors)}`] : [];
  return {
    title: textOf(head.querySelector('h1')),
    date: dateOf(head),
    authors: [...names.slice(0, maxAuthors), ...more].join(', '),
  };
}

/** A paper as the row or the page around an element shows it. */
export function readAround(place: Element): ShownPaper {
  const row = place.closest(rowSelector);
  return row ? readRow(row) : readPaperPage(document);
}
