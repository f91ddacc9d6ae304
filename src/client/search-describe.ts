import { searchAnswers } from '#words';
import { foldText } from '#lib/search/fold-text.ts';
import { splitHumps, wordParts } from '#lib/search/word-parts.ts';
import type { SearchAnswer } from './search-answer.ts';
import { countFilters, formatState, withoutFilters, type SearchState } from '#lib/search/search-state.ts';
import { fillLinks, type ListAddresses, type StatusPart } from './search-status.ts';

/** A longer query is not repeated in full. */
const maxQueryLength = 60;

function linkWithoutFilters(state: SearchState, text: string): StatusPart {
  return { text, search: formatState(withoutFilters(state)) };
}

function shorten(query: string): string {
  const characters = [...query];
  return characters.length > maxQueryLength ? `${characters.slice(0, maxQueryLength).join('')}…` : query;
}

/** The query with some of its words replaced, those of a name in one word too. */
export function replaceWords(query: string, words: readonly { from: string; to: string }[]): string {
  const replacements = new Map(words.map(({ from, to }) => [from, to]));
  const replace = (piece: string) =>
    replacements.get(wordParts(piece).join('')) ?? replacements.get(foldText(piece));
  const replaceHumps = (piece: string) => {
    const parts = splitHumps(piece);
    const replaced = parts.map(replace);
    return replaced.some(Boolean)
      ? parts.map((part, place) => replaced[place] ?? part.toLowerCase()).join(' ')
      : piece;
  };
  return query
    .split(/([^\p{L}\p{N}\p{M}'’]+)/u)
    .map((piece) => replace(piece) ?? replaceHumps(piece))
    .join('');
}

function describeNothing(
  state: SearchState,
  { hidden, near }: SearchAnswer,
  addresses: ListAddresses,
): StatusPart[] {
  const { query, filters } = state;
  if (hidden > 0) {
    const others = searchAnswers.withoutFilters({ count: hidden, filters: countFilters(filters) });
    return [`${searchAnswers.nothingFits} `, linkWithoutFilters(state, others)];
  }
  if (near.length > 0) return [searchAnswers.nothingHasAll({ count: near.length })];
  if (query === '') return [`${searchAnswers.nothingFits} `, linkWithoutFilters(state, searchAnswers.clear)];
  return [
    `${searchAnswers.nothingMatches({ query: shorten(query) })} `,
    { text: searchAnswers.browse, href: addresses.topics },
  ];
}

/** What was wrong with the operators of the query. */
function describeProblems({ found }: SearchAnswer, topics: readonly string[]): StatusPart[] {
  return found.problems.map(
    ({ kind, given }) => ` · ${searchAnswers.problems[kind]({ given: shorten(given), topics })}`,
  );
}

function describeDoubt(state: SearchState, { found }: SearchAnswer): StatusPart[] {
  if (found.doubtful.length === 0) return [];
  const query = replaceWords(state.query, found.doubtful);
  const parts = fillLinks(searchAnswers.didYouMean, () => ({
    text: query,
    search: formatState({ ...state, query }),
  }));
  return [' · ', ...parts];
}

/**
 * `12 papers, newest first · 3 more without this filter`
 *
 * @param topics Ids of all topics.
 */
export function describeAnswer(
  asked: SearchState,
  answer: SearchAnswer,
  addresses: ListAddresses,
  topics: readonly string[],
): StatusPart[] {
  const { papers, hidden, near, found } = answer;
  const query = replaceWords(asked.query, found.corrected);
  const state = { ...asked, query };
  const problems = describeProblems(answer, topics);
  if (papers.length === 0)
    return [...describeNothing(state, answer, addresses), ...describeDoubt(asked, answer), ...problems];
  const order = query === '' && state.order === 'relevance' ? 'date' : state.order;
  const count = papers.length;
  const parts: StatusPart[] =
    found.corrected.length > 0
      ? fillLinks(searchAnswers.foundFor[order]({ count }), () => ({
          text: query,
          search: formatState(state),
        }))
      : [searchAnswers.found[order]({ count })];
  if (found.corrected.length > 0)
    parts.push(` · ${searchAnswers.unknown({ words: found.corrected.map(({ from }) => from) })}`);
  if (found.spelledOut !== undefined)
    parts.push(` · ${searchAnswers.spelledOut({ text: found.spelledOut })}`);
  if (hidden > 0) {
    const more = searchAnswers.hidden({ count: hidden, filters: countFilters(state.filters) });
    parts.push(' · ', linkWithoutFilters(state, more));
  }
  if (near.length > 0 && !found.isAddress)
    parts.push(` · ${searchAnswers.someWords({ count: near.length })}`);
  return [...parts, ...describeDoubt(asked, answer), ...problems];
}

/** Some rows could not be loaded; a link searches again. */
export function describeMissing(state: SearchState, count: number): StatusPart[] {
  return [
    ' · ',
    ...fillLinks(searchAnswers.missingRows({ count }), (text) => ({ text, search: formatState(state) })),
  ];
}
