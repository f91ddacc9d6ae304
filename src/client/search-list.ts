import type { Hit } from './search-index.ts';
import type { SearchPage } from './search-page.ts';
import { makeRow } from './search-row.ts';

const step = 20;

/** The results on the page: the first twenty, then twenty more with each press of the button. */
export class SearchList {
  readonly #page: SearchPage;
  #papers: readonly Hit[] = [];

  constructor(page: SearchPage) {
    this.#page = page;
    page.more.addEventListener('click', () => void this.#showMore());
  }

  /** Makes the rows first and asks `isCurrent` then, so that a late answer leaves the page as it is. */
  async show(papers: readonly Hit[], near: readonly Hit[], isCurrent: () => boolean): Promise<void> {
    const rows = await this.#makeRows(papers.slice(0, step));
    const nearRows = await this.#makeRows(near);
    if (!isCurrent()) return;
    this.#papers = papers;
    this.#page.results.replaceChildren(...rows);
    this.#page.nearResults.replaceChildren(...nearRows);
    this.#page.near.hidden = near.length === 0;
    this.#showButton();
  }

  #makeRows(hits: readonly Hit[]): Promise<DocumentFragment[]> {
    return Promise.all(hits.map((hit) => makeRow(this.#page.template, hit)));
  }

  #showButton(): void {
    this.#page.more.hidden = this.#page.results.children.length >= this.#papers.length;
  }

  /** The focus goes on to the first new result, since the button may be gone. */
  async #showMore(): Promise<void> {
    const { results } = this.#page;
    const papers = this.#papers;
    const shown = results.children.length;
    const rows = await this.#makeRows(papers.slice(shown, shown + step));
    if (papers !== this.#papers || results.children.length !== shown) return;
    results.append(...rows);
    this.#showButton();
    results.children[shown]?.querySelector('a')?.focus();
  }
}
