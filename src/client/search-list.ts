import type { Hit } from './search-index.ts';
import type { SearchPage } from './search-page.ts';
import { makeRow } from './search-row.ts';

const step = 20;

/** What the two lists show, and the words to mark in it. */
export interface Listed {
  papers: readonly Hit[];
  near: readonly Hit[];
  query: string;
}

export const nothing: Listed = { papers: [], near: [], query: '' };

/** The results on the page: the first twenty, then twenty more with each press of the button. */
export class SearchList {
  readonly #page: SearchPage;
  #listed = nothing;

  constructor(page: SearchPage) {
    this.#page = page;
    // After a failure the button is still there, to press again.
    page.more.addEventListener('click', () => {
      this.#showMore().catch(console.error);
    });
  }

  /** Makes the rows first and asks `isCurrent` then, so that a late answer leaves the page as it is. */
  async show(listed: Listed, isCurrent: () => boolean): Promise<void> {
    const { papers, near, query } = listed;
    const rows = await this.#makeRows(papers.slice(0, step), query);
    const nearRows = await this.#makeRows(near, query);
    if (!isCurrent()) return;
    this.#listed = listed;
    this.#page.results.replaceChildren(...rows);
    this.#page.nearResults.replaceChildren(...nearRows);
    this.#page.near.hidden = near.length === 0;
    this.#showButton();
  }

  #makeRows(hits: readonly Hit[], query: string): Promise<DocumentFragment[]> {
    return Promise.all(hits.map((hit) => makeRow(this.#page.template, hit, query)));
  }

  #showButton(): void {
    this.#page.more.hidden = this.#page.results.children.length >= this.#listed.papers.length;
  }

  /** The focus goes on to the first new result, since the button may be gone. */
  async #showMore(): Promise<void> {
    const { results } = this.#page;
    const listed = this.#listed;
    const shown = results.children.length;
    const rows = await this.#makeRows(listed.papers.slice(shown, shown + step), listed.query);
    if (listed !== this.#listed || results.children.length !== shown) return;
    results.append(...rows);
    this.#showButton();
    results.children[shown]?.querySelector('a')?.focus();
  }
}
