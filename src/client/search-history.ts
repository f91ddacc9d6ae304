import { search } from '#words';
import { formatState, type SearchState } from '#lib/search/search-state.ts';

/** Where the reader was in the results when leaving, kept with the entry of the history. */
export interface Place {
  /** Number of rows. */
  rows: number;
  /** Address of the link that had the focus. */
  link?: string;
}

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

  /** Called when the page is left. */
  keepPlace(place: Place): void {
    history.replaceState(place, '');
  }

  /** Where the reader was when this entry was left. */
  readPlace(): Place | undefined {
    const state = history.state as Partial<Place> | null;
    return typeof state?.rows === 'number'
      ? { rows: state.rows, ...(state.link && { link: state.link }) }
      : undefined;
  }
}
