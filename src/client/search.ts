import { readForms, writeForms } from './search-form.ts';
import { SearchHistory, type Place } from './search-history.ts';
import { findSearchPage, type SearchPage } from './search-page.ts';
import { keepRecent } from './search-recent.ts';
import { SearchRunner } from './search-runner.ts';
import { isBlank, parseState, type SearchState } from '#lib/search/search-state.ts';
import type { SuggestionList } from './search-suggestions.ts';
import { tryOnce } from './try-once.ts';
import { whenTyped } from './when-typed.ts';

function focusLink({ found }: SearchPage, link: string): void {
  const links = [...found.querySelectorAll<HTMLAnchorElement>('a[href]')];
  links.find((other) => other.getAttribute('href') === link)?.focus();
}

/** Makes the search page work. The address says what to search for, and otherwise the field. */
function startSearch(): void {
  const page = findSearchPage();
  const runner = new SearchRunner(page, () => openTyping());
  const log = new SearchHistory();

  const go = (state: SearchState, isTyping: boolean) => {
    forgetTyped();
    log.record(state, isTyping);
    writeForms(page, state);
    if (!isTyping) keepRecent(state.query);
    void runner.run(state, { isTyping });
  };
  /** Suggestions and keys: nobody needs them before the first rows of an address. */
  const openTyping: () => Promise<SuggestionList> = tryOnce(async () => {
    const typing = await import('./search-typing.ts');
    const suggestions = new typing.SuggestionList(page, {
      openParts: () => runner.open(),
      choose: (query) => {
        page.field.value = query;
        go({ ...readForms(page), query }, false);
      },
    });
    typing.listenForKeys(page, suggestions, () => {
      page.field.value = '';
      answerTyped();
    });
    return suggestions;
  });
  /** Also those of a script, or of words, that are still on their way. */
  const closeSuggestions = () => {
    openTyping()
      .then((list) => {
        list.close();
      })
      .catch(console.error);
  };
  const answerTyped = () => {
    go(readForms(page), true);
    const typed = page.field.value;
    openTyping()
      // More may be typed while the script is on its way.
      .then((list) => (typed === page.field.value ? list.update() : undefined))
      .catch(console.error);
  };
  const forgetTyped = whenTyped(page.field, answerTyped);
  const submit = (event: Event) => {
    event.preventDefault();
    closeSuggestions();
    go(readForms(page), false);
  };
  const restore = async (place: Place | undefined) => {
    forgetTyped();
    const state = parseState(new URLSearchParams(location.search));
    log.settle(state);
    writeForms(page, state);
    await runner.run(state, { isTyping: false, ...(place && { rows: place.rows }) });
    if (place?.link !== undefined) focusLink(page, place.link);
  };
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-search-link]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    page.field.focus();
    go(parseState(new URLSearchParams(link.search)), false);
  };
  const leave = () => {
    const link = document.activeElement?.closest('.found a')?.getAttribute('href');
    log.keepPlace({ rows: runner.shown, ...(link && { link }) });
  };

  page.form.addEventListener('submit', submit);
  page.filters.addEventListener('submit', submit);
  page.filters.addEventListener('change', submit);
  page.status.addEventListener('click', follow);
  addEventListener('popstate', () => {
    closeSuggestions();
    void restore(log.readPlace());
  });
  addEventListener('pagehide', leave);

  const start = async () => {
    if (location.search === '') {
      // What was typed while this script was on its way.
      if (!isBlank(readForms(page))) answerTyped();
      else void runner.open().catch(() => undefined);
      return;
    }
    const place = log.readPlace();
    if (!place) {
      // From another page, the next key is one for the results.
      page.field.focus({ preventScroll: true });
      keepRecent(parseState(new URLSearchParams(location.search)).query);
    }
    await restore(place);
  };
  start().then(openTyping).catch(console.error);
}

startSearch();
