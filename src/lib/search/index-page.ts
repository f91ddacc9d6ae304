import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { indexWords, type Compounds } from './compounds.ts';
import { indexKey, stemOf, type Field } from './index-key.ts';
import type { SearchRecord } from './search-record.ts';

/** How much a word counts in each field, as Pagefind takes it: 0 to 10. */
const weights: Readonly<Record<Field, number>> = { title: 6, author: 3, org: 1, text: 1 };

/**
 * A paper as the page that Pagefind reads: the words of its fields, each in the form by which the index knows it. What
 * readers see of a paper is in its row.
 */
export function toIndexPage(
  { row, authors, otherNames }: SearchRecord,
  compounds: Compounds,
  language: string,
): string {
  const keys = (text: string, field: Field) =>
    text
      .split(/\s+/)
      .flatMap((piece) => indexWords(piece, compounds))
      .map((word) => indexKey(stemOf(word, language), field))
      .join(' ');
  const block = (field: Field, text: string) =>
    h('p', { dataPagefindWeight: String(weights[field]) }, keys(text, field));
  const body = h('main', { dataPagefindBody: '' }, [
    block('title', row.title),
    block('author', [...authors, ...otherNames].join(' , ')),
    block('org', row.organization ?? ''),
    block('text', [row.abstract, row.note ?? ''].join(' ')),
  ]);
  return toHtml({
    type: 'root',
    children: [h('html', h('body', body))],
  });
}
