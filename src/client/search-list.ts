import type { SearchPage } from './search-page.ts';
import type { IndexedRow } from './search-parts.ts';
import { makeRow, noMarks, type Marker } from './search-row.ts';

/** Rows that are loaded at once, and with each press of the button. */
const step = 10;

/** What the two lists show. */
export interface Listed {
  papers: readonly number[];
  near: readonly number[];
  marker: Marker;
  /** Loads a row, or throws. */
  load: (paper: number) => Promise<IndexedRow>;
}

export const nothing: Listed = {
  papers: [],
  near: [],
  marker: noMarks,
  load: () => Promise.reject(new Error('There are no rows to load.')),
};

/** The results on the page: the first ten, then ten more with each press of the button. */
export class SearchList {
  readonly #page: SearchPage;
  #listed = nothing;
  #shown = 0;

  constructor(page: SearchPage) {
    this.#page = page;
    // After a failure the button is still there, to press again.
    page.more.addEventListener('click', () => {
      this.#showMore().catch(console.error);
    });
  }

  /** Papers whose rows are asked for; the browser keeps it for the way back. */
  get shown(): number {
    return this.#shown;
  }

  /**
   * Makes the rows first and asks `isCurrent` then, so that a late answer leaves the page as it is.
   *
   * @param rows Number of rows, at least.
   * @returns Number of rows that could not be loaded.
   */
  async show(listed: Listed, isCurrent: () => boolean, rows = 0): Promise<number> {
    const shown = Math.max(step, Math.ceil(rows / step) * step);
    const [made, nearMade] = await Promise.all([
      this.#makeRows(listed, listed.papers.slice(0, shown)),
      this.#makeRows(listed, listed.near),
    ]);
    if (!isCurrent()) return 0;
    this.#listed = listed;
    this.#shown = shown;
    this.#page.results.replaceChildren(...made.rows);
    this.#page.nearResults.replaceChildren(...nearMade.rows);
    this.#page.near.hidden = listed.near.length === 0;
    this.#showButton();
    return made.missing + nearMade.missing;
  }

  async #makeRows(
    listed: Listed,
    papers: readonly number[],
  ): Promise<{ rows: DocumentFragment[]; missing: number }> {
    const loaded = await Promise.allSettled(papers.map((paper) => listed.load(paper)));
    const rows = loaded.flatMap((row) =>
      row.status === 'fulfilled' ? [makeRow(this.#page.template, row.value, listed.marker)] : [],
    );
    return { rows, missing: loaded.length - rows.length };
  }

  #showButton(): void {
    this.#page.more.hidden = this.#shown >= this.#listed.papers.length;
  }

  /** The focus goes on to the first new result, since the button may be gone. */
  async #showMore(): Promise<void> {
    const { results } = this.#page;
    const [listed, shown, before] = [this.#listed, this.#shown, results.children.length];
    const { rows, missing } = await this.#makeRows(listed, listed.papers.slice(shown, shown + step));
    if (listed !== this.#listed || shown !== this.#shown) return;
    if (missing > 0) throw new Error(`${String(missing)} rows of the search could not be loaded.`);
    this.#shown += step;
    results.append(...rows);
    this.#showButton();
    results.children[before]?.querySelector('a')?.focus();
  }
}
