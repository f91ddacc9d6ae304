import { search } from '#words';
import { Announcer } from './search-announce.ts';
import { answerSearch, detailAnswer, noAnswer, type SearchAnswer } from './search-answer.ts';
import { showCounts } from './search-form.ts';
import { nothing, SearchList } from './search-list.ts';
import type { SearchPage } from './search-page.ts';
import { PaperFinder } from './search-papers.ts';
import { openParts, type SearchParts } from './search-parts.ts';
import { isBlank, type SearchState } from './search-state.ts';
import { describeAnswer, describeFailure, describeMissing, type StatusPart } from './search-status.ts';
import { showPages, showStatus } from './search-show-status.ts';

/** Only a search that takes longer, on a slow line, is announced before its answer. */
const slow = 500;
/** After a failure, everything is loaded once more: a new build of the site has other files. */
const maxAttempts = 2;

interface Opened {
  parts: SearchParts;
  finder: PaperFinder;
}

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
  #opened: Promise<Opened> | undefined;
  #attempt = 0;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(page: SearchPage) {
    this.#page = page;
    this.#list = new SearchList(page);
    this.#announcer = new Announcer(page.announcement);
  }

  /** Rows that are shown. */
  get shown(): number {
    return this.#list.shown;
  }

  /** Opens the index once; after a failure, the next search tries again. */
  open(): Promise<Opened> {
    this.#opened ??= openParts(this.#page.addresses.index, this.#attempt).then((parts) => ({
      parts,
      finder: new PaperFinder(parts),
    }));
    return this.#opened;
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
        this.#opened = undefined;
        this.#attempt += 1;
        if (tries >= maxAttempts) throw error;
      }
    }
  }

  async #find(state: SearchState, { isTyping, rows }: RunOptions, isCurrent: () => boolean): Promise<void> {
    const { parts, finder } = await this.open();
    const listed = {
      words: { stems: new Set<string>(), phrases: [], language: parts.language },
      load: parts.row,
    };
    if (!parts.isReady()) {
      const first = await finder.findFirst(state, isTyping);
      if (first.papers.length > 0) await this.#list.show({ ...listed, ...first, near: [] }, isCurrent);
    }
    const answer = await answerSearch(finder, parts, state, isTyping);
    const { papers, near, found } = answer;
    const words = { ...listed.words, stems: new Set(found.stems), phrases: found.phrases };
    const missing = await this.#list.show({ ...listed, papers, near, words }, isCurrent, rows);
    if (!isCurrent()) return;
    this.#page.near.textContent = found.isAddress ? search.similar : search.near;
    const describe = (topics: readonly string[]) => [
      ...describeAnswer(state, answer, this.#page.addresses, topics),
      ...(missing > 0 ? describeMissing(state, missing) : []),
    ];
    this.#show(describe([]), answer, isTyping);
    const { counts, pages, topics } = await detailAnswer(parts, state, answer);
    if (!isCurrent()) return;
    showCounts(this.#page, counts);
    showPages(this.#page, pages);
    if (found.problems.length > 0) this.#show(describe(topics), answer, isTyping);
  }

  #show(parts: readonly StatusPart[], { papers, near }: SearchAnswer, isTyping: boolean): void {
    clearTimeout(this.#timer);
    showStatus(this.#page.status, parts, papers.length === 0 && near.length === 0);
    this.#announcer.announce(parts, isTyping);
  }

  async #clear(isCurrent: () => boolean): Promise<void> {
    await this.#list.show(nothing, isCurrent);
    if (!isCurrent()) return;
    showCounts(this.#page);
    showPages(this.#page, []);
    this.#show([], { ...noAnswer, near: [0] }, false);
  }

  async #fail(isCurrent: () => boolean, isTyping: boolean): Promise<void> {
    await this.#list.show(nothing, isCurrent);
    if (!isCurrent()) return;
    showPages(this.#page, []);
    this.#show(describeFailure(this.#page.addresses), noAnswer, isTyping);
  }
}
