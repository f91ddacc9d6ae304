import { search } from '#words';
import { parseSentence } from '../words/parse-sentence.ts';
import type { Found } from './search-papers.ts';
import { countFilters, formatState, noFilters, type SearchState } from './search-state.ts';

/** A text, or a link; `search` is a link to another search of this page, by its query string. */
export type StatusPart = string | { text: string; href: string } | { text: string; search: string };

/** Where a reader can go on without the search, with the base. */
export interface ListAddresses {
  topics: string;
  /** Of all papers. */
  all: string;
}

/** A longer query is not repeated in full. */
const maxQueryLength = 60;

function withoutFilters(state: SearchState, text: string): StatusPart {
  return { text, search: formatState({ ...state, filters: noFilters }) };
}

function shorten(query: string): string {
  const characters = [...query];
  return characters.length > maxQueryLength ? `${characters.slice(0, maxQueryLength).join('')}…` : query;
}

/** A sentence of the table with its links. */
function fillLinks(sentence: string, toPart: (text: string) => StatusPart): StatusPart[] {
  return parseSentence(sentence).map(({ name, text }) => (name === undefined ? text : toPart(text)));
}

function describeNothing(
  state: SearchState,
  { hidden, near }: Found,
  addresses: ListAddresses,
): StatusPart[] {
  const { query, filters } = state;
  if (hidden > 0) {
    const others = search.withoutFilters({ count: hidden, filters: countFilters(filters) });
    return [`${search.nothingFits} `, withoutFilters(state, others)];
  }
  if (near.length > 0) return [search.nothingHasAll({ count: near.length })];
  if (query === '') return [`${search.nothingFits} `, withoutFilters(state, search.clear)];
  return [
    `${search.nothingMatches({ query: shorten(query) })} `,
    { text: search.browse, href: addresses.topics },
  ];
}

/** `12 papers, newest first · 3 more without this filter` */
export function describeFound(asked: SearchState, found: Found, addresses: ListAddresses): StatusPart[] {
  const { papers, hidden, near, corrected } = found;
  const state = { ...asked, query: corrected?.query ?? asked.query };
  if (papers.length === 0) return describeNothing(state, found, addresses);
  const order = state.query === '' && state.order === 'relevance' ? 'date' : state.order;
  const count = papers.length;
  const parts: StatusPart[] = corrected
    ? fillLinks(search.foundFor[order]({ count }), () => ({
        text: corrected.query,
        search: formatState(state),
      }))
    : [search.found[order]({ count })];
  if (corrected) parts.push(` · ${search.unknown({ words: corrected.unknown })}`);
  if (hidden > 0) {
    const more = search.hidden({ count: hidden, filters: countFilters(state.filters) });
    parts.push(' · ', withoutFilters(state, more));
  }
  if (near.length > 0) parts.push(` · ${search.someWords({ count: near.length })}`);
  return parts;
}

/** The list of all papers needs no script. */
export function describeFailure(addresses: ListAddresses): StatusPart[] {
  const sentence = import.meta.env.DEV ? search.failedInDev : search.failed;
  return fillLinks(sentence, (text) => ({ text, href: addresses.all }));
}
