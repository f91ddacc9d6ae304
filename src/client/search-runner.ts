import { search } from '#words';
import { showCounts } from './search-form.ts';
import { openIndex, type SearchIndex } from './search-index.ts';
import { nothing, SearchList } from './search-list.ts';
import type { SearchPage } from './search-page.ts';
import { findPapers } from './search-papers.ts';
import { isBlank, type SearchState } from './search-state.ts';
import { describeFailure, describeFound } from './search-status.ts';
import { showStatus } from './search-show-status.ts';

/** Only a search that takes longer, on a slow line, is announced before its answer. */
const slow = 500;

/** Runs the searches of the page. The last one asked for is shown, whichever answer comes last. */
export class SearchRunner {
  readonly #page: SearchPage;
  readonly #list: SearchList;
  #index: Promise<SearchIndex> | undefined;
  #failures = 0;
  #turn = 0;

  constructor(page: SearchPage) {
    this.#page = page;
    this.#list = new SearchList(page);
  }

  /** Loads the index once; after a failure, the next search tries again. */
  open(): Promise<SearchIndex> {
    this.#index ??= openIndex(this.#page.addresses, this.#failures).catch((error: unknown) => {
      this.#index = undefined;
      this.#failures += 1;
      throw error;
    });
    return this.#index;
  }

  async run(state: SearchState): Promise<void> {
    const turn = (this.#turn += 1);
    const isCurrent = () => turn === this.#turn;
    const { status, found } = this.#page;
    found.ariaBusy = 'true';
    const timer = setTimeout(() => {
      if (isCurrent()) showStatus(status, [search.searching]);
    }, slow);
    try {
      await (isBlank(state) ? this.#clear(isCurrent) : this.#find(state, isCurrent));
    } catch (error) {
      console.error(error);
      await this.#fail(isCurrent);
    }
    clearTimeout(timer);
    if (isCurrent()) found.ariaBusy = 'false';
  }

  async #find(state: SearchState, isCurrent: () => boolean): Promise<void> {
    const found = await findPapers(await this.open(), state);
    const query = found.corrected?.query ?? state.query;
    await this.#list.show({ ...found, query }, isCurrent);
    if (!isCurrent()) return;
    showCounts(this.#page, found.counts);
    const isEmpty = found.papers.length === 0 && found.near.length === 0;
    showStatus(this.#page.status, describeFound(state, found, this.#page.addresses), isEmpty);
  }

  async #clear(isCurrent: () => boolean): Promise<void> {
    await this.#list.show(nothing, isCurrent);
    if (!isCurrent()) return;
    showCounts(this.#page);
    showStatus(this.#page.status, []);
  }

  async #fail(isCurrent: () => boolean): Promise<void> {
    await this.#list.show(nothing, isCurrent);
    if (isCurrent()) showStatus(this.#page.status, describeFailure(this.#page.addresses), true);
  }
}
