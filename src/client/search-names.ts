import type { Lexicon } from '#lib/search/lexicon.ts';
import { joinHyphens, nameWords } from '#lib/search/name-forms.ts';
import type { Query, Term } from '#lib/search/query.ts';

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

/**
 * Papers of whoever is called so, the newest first. If nobody is, the papers may leave out an initial, or write without
 * a hyphen what the reader writes with one.
 */
export async function papersOfName(lexicon: Lexicon, text: string): Promise<number[]> {
  const words = nameWords(text);
  const others = [dropInitials(words), nameWords(joinHyphens(text))];
  for (const key of [words, ...others.filter(({ length }) => length > 1 && length < words.length)]) {
    const papers = await papersOfKey(lexicon, key);
    if (papers.length > 0) return papers;
  }
  return [];
}

/** Words of a name after `author:`, at most. */
const maxNameWords = 4;

/** The word of a clause that asks for this word alone, in this field. */
function wordOf(clause: readonly Term[] | undefined, field?: 'author'): string | undefined {
  const [term] = clause ?? [];
  const isWord = clause?.length === 1 && term?.kind === 'words' && !term.isPhrase && term.field === field;
  return isWord ? term.text : undefined;
}

/** The clause of a name that begins at a place of a query, and how many clauses it takes. */
async function readName(
  clauses: Query['clauses'],
  at: number,
  lexicon: Lexicon,
): Promise<{ clause: Term[]; taken: number } | undefined> {
  const first = wordOf(clauses[at], 'author');
  if (first === undefined) return undefined;
  const words = [first];
  for (const clause of clauses.slice(at + 1, at + maxNameWords)) {
    const next = wordOf(clause);
    if (next === undefined) break;
    words.push(next);
  }
  for (; words.length > 1; words.pop()) {
    const text = words.join(' ');
    if ((await papersOfName(lexicon, text)).length > 0)
      return { clause: [{ kind: 'words', text, isPhrase: true, field: 'author' }], taken: words.length };
  }
  return undefined;
}

/** Takes the words after `author:` to the name, as far as somebody is called so: `author:wei li` is `author:"wei li"`. */
export async function joinNames(query: Query, lexicon: Lexicon): Promise<Query> {
  const clauses: Query['clauses'] = [];
  for (let at = 0; at < query.clauses.length;) {
    const name = await readName(query.clauses, at, lexicon);
    clauses.push(name?.clause ?? query.clauses[at] ?? []);
    at += name?.taken ?? 1;
  }
  return { ...query, clauses };
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
