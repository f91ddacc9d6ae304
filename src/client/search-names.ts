import type { Lexicon } from '#lib/search/lexicon.ts';
import { nameWords } from '#lib/search/name-forms.ts';
import type { Query } from '#lib/search/query.ts';

/** Papers of whoever is called so, the newest first. */
export async function papersOfName(lexicon: Lexicon, text: string): Promise<number[]> {
  const key = nameWords(text).join(' ');
  const entries = key === '' ? [] : await lexicon.find(key);
  return entries.flatMap((entry) => (entry.kind === 'name' ? entry.papers : [])).toReversed();
}

/** Papers by an author whom the whole query names, the newest first. */
export async function findOwnPapers(lexicon: Lexicon, { clauses, softYear }: Query): Promise<number[]> {
  const terms = clauses.flat();
  const isPlain = clauses.every((clause) => clause.length === 1) && softYear === undefined;
  const texts = terms.flatMap((term) =>
    term.kind === 'words' && term.field === undefined ? [term.text] : [],
  );
  if (!isPlain || texts.length !== terms.length || texts.length === 0) return [];
  return papersOfName(lexicon, texts.join(' '));
}
