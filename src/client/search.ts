import { readForms, writeForms } from './search-form.ts';
import { SearchHistory } from './search-history.ts';
import { listenForKeys } from './search-keys.ts';
import { findSearchPage } from './search-page.ts';
import { SearchRunner } from './search-runner.ts';
import { isBlank, parseState, type SearchState } from './search-state.ts';

/** Milliseconds without a key after which the words are searched for. */
const pause = 150;

/** Makes the search page work. The address says what to search for, and otherwise the field. */
function startSearch(): void {
  const page = findSearchPage();
  const runner = new SearchRunner(page);
  const log = new SearchHistory();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const go = (state: SearchState, typing: boolean) => {
    clearTimeout(timer);
    log.record(state, typing);
    writeForms(page, state);
    void runner.run(state);
  };
  const type = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      go(readForms(page), true);
    }, pause);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    go(readForms(page), false);
  };
  const restore = () => {
    clearTimeout(timer);
    const state = parseState(new URLSearchParams(location.search));
    log.settle(state);
    writeForms(page, state);
    void runner.run(state);
  };
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-search-link]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    page.field.focus();
    go(parseState(new URLSearchParams(link.search)), false);
  };

  page.field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) type();
  });
  page.field.addEventListener('compositionend', type);
  page.form.addEventListener('submit', submit);
  page.filters.addEventListener('submit', submit);
  page.filters.addEventListener('change', submit);
  page.status.addEventListener('click', follow);
  addEventListener('popstate', restore);
  listenForKeys(page, () => {
    page.field.value = '';
    type();
  });

  if (location.search !== '') restore();
  else if (!isBlank(readForms(page))) go(readForms(page), true);
  else void runner.open().catch(() => undefined);
}

startSearch();
