import { isFiller } from '#lib/search/filler-words.ts';
import { parseQuery } from '#lib/search/parse-query.ts';
import { readWords, type WordSource } from '#lib/search/read-words.ts';
import { findAddressed } from './search-address.ts';
import { findOwnPapers } from './search-names.ts';
import type { SearchParts } from './search-parts.ts';
import { countFilters, type SearchState } from '#lib/search/search-state.ts';

/** Rows that are shown before the whole answer. */
const maxFirst = 3;

async function titlesWith({ lexicon }: WordSource, word: string): Promise<number[]> {
  const entries = await lexicon.find(word);
  return entries.flatMap((entry) => (entry.kind === 'word' ? entry.titles : []));
}

/** Papers that have all telling words of some in the title, the newest first. */
async function titledWith(source: WordSource, words: readonly string[]): Promise<number[]> {
  const telling = words.filter((word) => !isFiller(word));
  const [first = [], ...others] = await Promise.all(telling.map((word) => titlesWith(source, word)));
  return first.filter((paper) => others.every((list) => list.includes(paper))).reverse();
}

/**
 * The first papers for a query of plain words, from the lexicon alone: of an id, of a name, with all words in the title.
 * The whole answer takes longer, since it needs the engine. With a speller, those for a misspelt word, one of each that
 * may be meant.
 */
export async function findFirst(
  { query: text, filters, order }: SearchState,
  isTyping: boolean,
  source: WordSource & Partial<Pick<SearchParts, 'spelling'>>,
): Promise<number[]> {
  if (text === '' || order !== 'relevance' || countFilters(filters) > 0) return [];
  const addressed = await findAddressed(source.lexicon, text);
  if (addressed !== undefined) return [addressed];
  const query = parseQuery(text);
  const pieces = query.clauses.flatMap((clause) =>
    clause.flatMap((term) => (term.kind === 'words' && term.field === undefined ? [term.text] : [])),
  );
  if (pieces.length !== query.clauses.length || query.none.length > 0) return [];
  const own = await findOwnPapers(source.lexicon, query);
  if (own.length > 0) return own.slice(0, maxFirst);
  const { variants, unknown, corrected } = await readWords(pieces, isTyping, source);
  if (unknown.length > 0) {
    // A correction will ask for it.
    source.spelling?.().catch(() => undefined);
    return [];
  }
  const isSure = corrected.length === 0 || variants.length === 1;
  const titled = await Promise.all(
    variants.slice(0, isSure ? 1 : maxFirst).map((words) => titledWith(source, words)),
  );
  return [...new Set(titled.flatMap((papers) => papers.slice(0, isSure ? maxFirst : 1)))];
}
