import { isFiller } from '#lib/search/filler-words.ts';
import { parseQuery } from '#lib/search/parse-query.ts';
import { readWords, type WordSource } from '#lib/search/read-words.ts';
import { findAddressed } from './search-address.ts';
import { findOwnPapers } from './search-names.ts';
import type { SearchParts } from './search-parts.ts';
import { countFilters, type SearchState } from './search-state.ts';

/** Rows that are shown before the whole answer. */
const maxFirst = 3;

async function titlesWith({ lexicon }: WordSource, word: string): Promise<number[]> {
  const entries = await lexicon.find(word);
  return entries.flatMap((entry) => (entry.kind === 'word' ? entry.titles : []));
}

/**
 * The first papers for a query of plain words, from the lexicon alone: of an id, of a name, with all words in the title.
 * The whole answer takes longer, since it needs the engine.
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
  const { variants, unknown } = await readWords(pieces, isTyping, source);
  if (unknown.length > 0) {
    // A correction will ask for it.
    source.spelling?.().catch(() => undefined);
    return [];
  }
  const telling = (variants[0] ?? []).filter((word) => !isFiller(word));
  const lists = await Promise.all(telling.map((word) => titlesWith(source, word)));
  const [first = [], ...others] = lists;
  const papers = first.filter((paper) => others.every((list) => list.includes(paper)));
  return papers.toReversed().slice(0, maxFirst);
}
