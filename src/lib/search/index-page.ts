import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { indexKey, stemOf, type Field } from './index-key.ts';
import type { NumberedFields } from './number-words.ts';

/** How much a word counts in each field, as Pagefind takes it: 0 to 10. */
export const fieldWeights: Readonly<Record<Field, number>> = { title: 6, author: 3, org: 1, text: 1 };

/** The words of each field of a paper, in the order in which the index has them. */
export type IndexedFields = [field: Field, words: string[]][];

/** The words of a paper themselves. */
export function spellFields(fields: NumberedFields, words: readonly string[]): IndexedFields {
  return fields.map(([field, numbers]) => [field, Array.from(numbers, (number) => words[number] ?? '')]);
}

/**
 * A paper as the page that Pagefind reads: the words of its fields, each in the form by which the index knows it. What
 * readers see of a paper is in its row.
 */
export function toIndexPage(fields: IndexedFields, language: string): string {
  const blocks = fields.map(([field, words]) =>
    h(
      'p',
      { dataPagefindWeight: String(fieldWeights[field]) },
      words.map((word) => indexKey(stemOf(word, language), field)).join(' '),
    ),
  );
  const body = h('main', { dataPagefindBody: '' }, blocks);
  return toHtml({ type: 'root', children: [h('html', h('body', body))] });
}
