import { search } from '#words';
import { formatState, type SearchState } from './search-state.ts';

/**
 * Keeps the address and the title in step with the search. What is typed in one go is one entry of the history,
 * and Back returns to the search before it.
 */
export class SearchHistory {
  readonly #title = document.title;
  #typing = false;

  /** `typing` is true between two keys, false for a search that is settled: Enter, a filter, a link. */
  record(state: SearchState, typing: boolean): void {
    const address = `${location.pathname}${formatState(state)}`;
    if (address !== `${location.pathname}${location.search}`) {
      if (typing && this.#typing) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    }
    this.#typing = typing;
    this.showTitle(state);
  }

  showTitle({ query }: SearchState): void {
    document.title = query === '' ? this.#title : search.title({ query, title: this.#title });
  }

  /** The entry that Back or Forward led to stays as it is. */
  settle(state: SearchState): void {
    this.#typing = false;
    this.showTitle(state);
  }
}
