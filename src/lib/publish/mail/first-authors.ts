import type { EditionPaper } from '#lib/editions/edition.ts';
import type { MailWords } from './mail.ts';

/** Authors of a paper that a mail names. */
const maxAuthors = 6;

/** The authors of a paper on one line: the first ones, and how many more there are. */
export function firstAuthors({ authors, unnamed = '' }: EditionPaper, words: MailWords): string {
  if (authors.length === 0) return unnamed;
  const names = authors.map(({ name }) => name);
  if (names.length <= maxAuthors + 1) return names.join(', ');
  return `${names.slice(0, maxAuthors).join(', ')} ${words.moreAuthors(names.length - maxAuthors)}`;
}
