import { countOf } from '../components/count-of.ts';
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

const orderNames = { relevance: '', date: ', newest first', comments: ', most comments first' };

function withoutFilters(state: SearchState, text: string): StatusPart {
  return { text, search: formatState({ ...state, filters: noFilters }) };
}

function quote(query: string): string {
  const characters = [...query];
  return characters.length > maxQueryLength
    ? `“${characters.slice(0, maxQueryLength).join('')}…”`
    : `“${query}”`;
}

function describeNothing(
  state: SearchState,
  { hidden, near }: Found,
  addresses: ListAddresses,
): StatusPart[] {
  const { query, filters } = state;
  if (hidden > 0) {
    const number = `${countOf(hidden, 'paper')} without ${countFilters(filters) === 1 ? 'this filter' : 'these filters'}`;
    return ['No paper fits. ', withoutFilters(state, number)];
  }
  if (near.length > 0) {
    const some = `${near.length} ${near.length === 1 ? 'has' : 'have'} some of them`;
    return [`No paper has all of these words; ${some}.`];
  }
  if (query === '') return ['No paper fits. ', withoutFilters(state, 'Clear the filters')];
  return [`No paper matches ${quote(query)}. `, { text: 'Browse the topics', href: addresses.topics }];
}

/** `12 papers, newest first · 3 more without this filter` */
export function describeFound(asked: SearchState, found: Found, addresses: ListAddresses): StatusPart[] {
  const { papers, hidden, near, corrected } = found;
  const state = { ...asked, query: corrected?.query ?? asked.query };
  if (papers.length === 0) return describeNothing(state, found, addresses);
  const order = state.query === '' && state.order === 'relevance' ? 'date' : state.order;
  const parts: StatusPart[] = [countOf(papers.length, 'paper')];
  if (corrected) parts.push(' for ', { text: corrected.query, search: formatState(state) });
  parts.push(orderNames[order]);
  if (corrected) parts.push(` · none has “${corrected.unknown.join('” or “')}”`);
  if (hidden > 0) {
    const other = countFilters(state.filters) === 1 ? 'this filter' : 'these filters';
    parts.push(' · ', withoutFilters(state, `${hidden} more without ${other}`));
  }
  if (near.length > 0) parts.push(` · ${near.length} more with some of the words`);
  return parts;
}

/** The list of all papers needs no script. */
export function describeFailure(addresses: ListAddresses): StatusPart[] {
  const list = { text: 'All papers', href: addresses.all };
  return ['The search could not be loaded. ', list, ' stand on a few pages, newest first.'];
}
