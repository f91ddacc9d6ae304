import type { Lexicon } from '#lib/search/lexicon.ts';
import { nameWords } from '#lib/search/name-forms.ts';
import type { Query } from '#lib/search/query.ts';

async function papersOfKey(lexicon: Lexicon, words: readonly string[]): Promise<number[]> {
  const entries = words.length === 0 ? [] : await lexicon.find(words.join(' '));
  return entries.flatMap((entry) => (entry.kind === 'name' ? entry.papers : [])).toReversed();
}

/** A name without its further initials: `Anca D. Dragan` is `anca dragan`, `J. C. Niebles` is `j niebles`. */
function dropInitials(words: readonly string[]): string[] {
  const full = words.filter((word) => word.length > 1);
  if (full.length > 1) return full;
  const first = words.findIndex((word) => word.length === 1);
  return words.filter((word, place) => word.length > 1 || place === first);
}

/** Papers of whoever is called so, the newest first. If nobody is, an initial may be one that the papers leave out. */
export async function papersOfName(lexicon: Lexicon, text: string): Promise<number[]> {
  const words = nameWords(text);
  const own = await papersOfKey(lexicon, words);
  const shorter = dropInitials(words);
  return own.length > 0 || shorter.length === words.length || shorter.length < 2
    ? own
    : papersOfKey(lexicon, shorter);
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
