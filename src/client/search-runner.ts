import { search } from '#words';
import { Announcer } from './search-announce.ts';
import type * as SearchFull from './search-full.ts';
import { findFirst } from './search-first.ts';
import { nothing, SearchList } from './search-list.ts';
import type { SearchPage } from './search-page.ts';
import type { PaperFinder } from './search-papers.ts';
import { openParts, type SearchParts } from './search-parts.ts';
import { noMarks } from './search-row.ts';
import { showStatus } from './search-show-status.ts';
import { isBlank, type SearchState } from '#lib/search/search-state.ts';
import { describeFailure, type StatusPart } from './search-status.ts';

/** Only a search that takes longer, on a slow line, is announced before its answer. */
const slow = 500;
/** After a failure, everything is loaded once more: a new build of the site has other files. */
const maxAttempts = 2;

type Full = typeof SearchFull;

/** How a search is asked for. */
export interface RunOptions {
  /** True if the last word may be unfinished. */
  isTyping: boolean;
  /** Rows that were shown when the reader left, for the way back. */
  rows?: number;
}

/** Runs the searches of the page. The last one asked for is shown, whichever answer comes last. */
export class SearchRunner {
  readonly #page: SearchPage;
  readonly #list: SearchList;
  readonly #announcer: Announcer;
  readonly #loadTyping: () => Promise<unknown>;
  #parts: Promise<SearchParts> | undefined;
  #finders = new WeakMap<SearchParts, PaperFinder>();
  #full: Full | undefined;
  #attempt = 0;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param loadTyping Loads what nobody needs before the first rows; an answer is whole when that is there. */
  constructor(page: SearchPage, loadTyping: () => Promise<unknown>) {
    this.#page = page;
    this.#loadTyping = loadTyping;
    this.#list = new SearchList(page);
    this.#announcer = new Announcer(page.announcement);
  }

  /** Rows that are shown. */
  get shown(): number {
    return this.#list.shown;
  }

  /** Opens the index once; after a failure, the next search tries again. */
  open(): Promise<SearchParts> {
    this.#parts ??= openParts(this.#page.addresses.index, this.#attempt);
    return this.#parts;
  }

  async run(state: SearchState, options: RunOptions): Promise<void> {
    const turn = (this.#turn += 1);
    const isCurrent = () => turn === this.#turn;
    const { status, found } = this.#page;
    found.ariaBusy = 'true';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      showStatus(status, [search.searching]);
    }, slow);
    try {
      await this.#tryTwice(() =>
        isBlank(state) ? this.#clear(isCurrent) : this.#find(state, options, isCurrent),
      );
    } catch (error) {
      console.error(error);
      await this.#fail(isCurrent, options.isTyping);
    }
    if (isCurrent()) found.ariaBusy = 'false';
  }

  async #tryTwice(action: () => Promise<void>): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        await action();
        return;
      } catch (error) {
        this.#parts = undefined;
        this.#attempt += 1;
        if (tries >= maxAttempts) throw error;
      }
    }
  }

  async #find(state: SearchState, options: RunOptions, isCurrent: () => boolean): Promise<void> {
    const parts = await this.open();
    const known = parts.isReady() ? [] : await findFirst(state, options.isTyping, parts);
    // All are on their way at the same time: the first rows, the engine, and the script for the whole answer.
    void parts.engine().catch(() => undefined);
    const loading = this.#full ? Promise.resolve(this.#full) : import('./search-full.ts');
    loading.catch(() => undefined);
    let first = this.#showFirst(known, parts, isCurrent);
    const full = await loading;
    this.#full = full;
    const finder = this.#finders.get(parts) ?? new full.PaperFinder(parts);
    this.#finders.set(parts, finder);
    if (known.length === 0 && !parts.isReady())
      first = finder
        .findFirst(state, options.isTyping)
        .then((papers) => this.#showFirst(papers, parts, isCurrent));
    // What is missing for them is missing for the whole answer, which says so.
    const shown = first.catch(() => undefined);
    const typing = shown.then(this.#loadTyping).catch(console.error);
    try {
      await this.#showAll(full, finder, parts, state, options, isCurrent, shown);
    } finally {
      // Else the first rows would come after what stands in their place.
      await typing;
    }
  }

  async #showFirst(papers: number[], parts: SearchParts, isCurrent: () => boolean): Promise<void> {
    if (papers.length > 0)
      await this.#list.show({ papers, near: [], marker: noMarks, load: parts.row }, isCurrent);
  }

  /** @param first Done when the first rows stand, which this answer replaces. */
  async #showAll(
    full: Full,
    finder: PaperFinder,
    parts: SearchParts,
    state: SearchState,
    { isTyping, rows }: RunOptions,
    isCurrent: () => boolean,
    first: Promise<void>,
  ): Promise<void> {
    const answer = await full.answerSearch(finder, parts, state, isTyping);
    const { papers, near, found } = answer;
    await first;
    const marker = full.makeMarker({
      stems: new Set(found.stems),
      phrases: found.phrases,
      language: parts.language,
    });
    const missing = await this.#list.show({ papers, near, marker, load: parts.row }, isCurrent, rows);
    if (!isCurrent()) return;
    this.#page.near.textContent = found.isAddress ? search.similar : search.near;
    const isNothing = papers.length === 0 && near.length === 0;
    const tell = (topics: readonly string[]) => {
      const line = full.describeAnswer(state, answer, this.#page.addresses, topics);
      const lost = missing > 0 ? full.describeMissing(state, missing) : [];
      this.#tell([...line, ...lost], isTyping, isNothing);
    };
    tell([]);
    const { counts, pages, topics } = await full.detailAnswer(parts, state, answer);
    if (!isCurrent()) return;
    full.showCounts(this.#page, counts);
    full.showPages(this.#page, pages, marker);
    if (found.problems.length > 0) tell(topics);
  }

  /** @param isAlone True if there is nothing below the line to read. */
  #tell(parts: readonly StatusPart[], isTyping: boolean, isAlone: boolean): void {
    clearTimeout(this.#timer);
    showStatus(this.#page.status, parts, isAlone);
    this.#announcer.announce(parts, isTyping);
  }

  async #clear(isCurrent: () => boolean): Promise<void> {
    await this.#list.show(nothing, isCurrent);
    if (!isCurrent()) return;
    this.#full?.showCounts(this.#page);
    this.#page.pages.hidden = true;
    this.#page.texts.hidden = true;
    this.#tell([], false, false);
  }

  async #fail(isCurrent: () => boolean, isTyping: boolean): Promise<void> {
    await this.#list.show(nothing, isCurrent);
    if (!isCurrent()) return;
    this.#page.pages.hidden = true;
    this.#page.texts.hidden = true;
    this.#tell(describeFailure(this.#page.addresses), isTyping, true);
  }
}
