import { countOf } from '../components/count-of.ts';
import { countFilters, formatState, noFilters, type SearchState } from './search-state.ts';

/** A text, or a link; `search` is a link to another search of this page, by its query string. */
export type StatusPart = string | { text: string; href: string } | { text: string; search: string };

/** What the status line needs to know of what was found. */
export interface FoundCounts {
  papers: number;
  hidden: number;
  near: number;
}

function withoutFilters(state: SearchState, text: string): StatusPart {
  return { text, search: formatState({ ...state, filters: noFilters }) };
}

function describeNothing(state: SearchState, { hidden, near }: FoundCounts, base: string): StatusPart[] {
  const { query, filters } = state;
  if (hidden > 0) {
    const other = countFilters(filters) === 1 ? 'this filter' : 'these filters';
    return [`No paper fits. `, withoutFilters(state, `${countOf(hidden, 'paper')} without ${other}`)];
  }
  if (near > 0) return [`No paper has all of these words; ${near} ${near === 1 ? 'has' : 'have'} some of them.`];
  if (query === '') return ['No paper fits. ', withoutFilters(state, 'Clear the filters')];
  return [`No paper matches “${query}”. `, { text: 'Browse the topics', href: `${base}topics/` }];
}

/** `12 papers · 3 more without this filter` */
export function describeFound(state: SearchState, found: FoundCounts, base: string): StatusPart[] {
  const { papers, hidden, near } = found;
  if (papers === 0) return describeNothing(state, found, base);
  const parts: StatusPart[] = [countOf(papers, 'paper')];
  if (hidden > 0) {
    const one = countFilters(state.filters) === 1;
    parts.push(' · ', withoutFilters(state, `${hidden} more without ${one ? 'this filter' : 'these filters'}`));
  }
  if (near > 0) parts.push(` · ${near} more with some of the words`);
  return parts;
}

/** The list of all papers needs no script. */
export function describeFailure(base: string): StatusPart[] {
  return ['The search could not be loaded. ', { text: 'All papers', href: `${base}papers/` }, ' stand on a few pages, newest first.'];
}
