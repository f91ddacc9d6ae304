import type { SearchPage } from './search-page.ts';
import type { SuggestionList } from './search-suggestions.ts';
import { ownValue } from '#lib/schema/own-value.ts';

const stops = '.e-title a, #search-more:not([hidden])';

/** The titles and the button, in the order of the page. */
function listStops({ found }: SearchPage): HTMLElement[] {
  return [...found.querySelectorAll<HTMLElement>(stops)].filter((stop) => stop.closest('[hidden]') === null);
}

/** Where the focus is: on a title, on another link of its row, or on the button. */
function currentStop(page: SearchPage): number {
  const place = document.activeElement?.closest('li')?.querySelector(stops) ?? document.activeElement;
  return listStops(page).findIndex((stop) => stop === place);
}

function move(page: SearchPage, by: 1 | -1): void {
  const next = currentStop(page) + by;
  (next < 0 ? page.field : listStops(page)[next])?.focus();
}

/**
 * Down leads from the field to the suggestions, or to the results if there are none; Up and Down go through them, and
 * Up leads back; Escape closes the suggestions, returns to the field, and there empties it.
 */
export function listenForKeys(page: SearchPage, suggestions: SuggestionList, empty: () => void): void {
  const handle = (event: KeyboardEvent, keys: Partial<Record<string, () => void>>) => {
    const modified = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
    if (modified || event.isComposing) return;
    const isTaken = event.target === page.field && suggestions.handleKey(event.key);
    const action = isTaken ? undefined : ownValue(keys, event.key);
    if (!isTaken && !action) return;
    event.preventDefault();
    action?.();
  };
  page.field.addEventListener('keydown', (event) => {
    handle(event, { ArrowDown: () => listStops(page)[0]?.focus(), Escape: empty });
  });
  page.found.addEventListener('keydown', (event) => {
    handle(event, {
      ArrowDown: () => {
        move(page, 1);
      },
      ArrowUp: () => {
        move(page, -1);
      },
      Escape: () => {
        page.field.focus();
      },
    });
  });
}
