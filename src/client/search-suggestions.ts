import { search } from '#words';
import { ownValue } from '#lib/schema/own-value.ts';
import { suggest, toBeginning, type Suggestion } from '#lib/search/suggest.ts';
import { readRecent } from './search-recent.ts';
import type { SearchPage } from './search-page.ts';
import type { SearchParts } from './search-parts.ts';

interface Handlers {
  openParts: () => Promise<SearchParts>;
  /** Runs a query that was chosen. */
  choose: (query: string) => void;
}

/** The list below the field, after the combobox pattern of ARIA: the focus stays in the field. */
export class SuggestionList {
  readonly #page: SearchPage;
  readonly #handlers: Handlers;
  #shown: Suggestion[] = [];
  #active = -1;
  /** Grows when the list is asked for or closed: what was asked for before comes too late. */
  #turn = 0;

  constructor(page: SearchPage, handlers: Handlers) {
    this.#page = page;
    this.#handlers = handlers;
    // With `click`, the field would lose the focus before.
    page.suggestions.addEventListener('pointerdown', (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role=option]');
      if (!option) return;
      event.preventDefault();
      this.#take(Number(option.dataset['index']));
    });
    page.field.addEventListener('blur', () => {
      this.close();
    });
  }

  get isOpen(): boolean {
    return this.#shown.length > 0;
  }

  /** Shows what may be meant by the text of the field, if it is still the same when that is known and the list was not closed. */
  async update(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const typed = this.#page.field.value;
    const beginning = toBeginning(typed);
    if (beginning === '') {
      this.close();
      return;
    }
    const { lexicon } = await this.#handlers.openParts();
    const entries = await lexicon.startingWith(beginning);
    const { field } = this.#page;
    if (turn !== this.#turn || typed !== field.value || document.activeElement !== field) return;
    this.#show(suggest(typed, entries, readRecent()));
  }

  close(): void {
    this.#turn += 1;
    this.#show([]);
  }

  /** @returns True if the key belongs to the list. */
  handleKey(key: string): boolean {
    if (!this.isOpen) return false;
    const actions: Partial<Record<string, () => void>> = {
      Escape: () => {
        this.close();
      },
      ArrowDown: () => {
        this.#move(1);
      },
      ArrowUp: () => {
        this.#move(-1);
      },
      ...(this.#active >= 0 && {
        Enter: () => {
          this.#take(this.#active);
        },
      }),
    };
    const action = ownValue(actions, key);
    action?.();
    return action !== undefined;
  }

  #take(index: number): void {
    const chosen = this.#shown[index];
    this.close();
    if (!chosen) return;
    if ('href' in chosen) location.assign(chosen.href);
    else this.#handlers.choose(chosen.query);
  }

  /** From the field, Down leads to the first option and Up to the last; beyond the ends is the field. */
  #move(by: 1 | -1): void {
    const places = this.#shown.length + 1;
    this.#active = ((this.#active + 1 + by + places) % places) - 1;
    for (const [index, option] of [...this.#page.suggestions.children].entries())
      option.ariaSelected = String(index === this.#active);
    const { field } = this.#page;
    if (this.#active < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `search-suggestion-${String(this.#active)}`);
  }

  #show(suggestions: Suggestion[]): void {
    const { field, suggestions: list } = this.#page;
    this.#shown = suggestions;
    this.#active = -1;
    list.replaceChildren(...suggestions.map(toOption));
    list.hidden = suggestions.length === 0;
    field.ariaExpanded = String(suggestions.length > 0);
    field.removeAttribute('aria-activedescendant');
  }
}

function toOption({ kind, text }: Suggestion, index: number): HTMLElement {
  const option = document.createElement('li');
  option.id = `search-suggestion-${String(index)}`;
  option.role = 'option';
  option.ariaSelected = 'false';
  option.dataset['index'] = String(index);
  const name = document.createElement('bdi');
  name.textContent = text;
  const label = document.createElement('span');
  label.className = 'meta';
  label.textContent = search.kinds[kind];
  option.append(name, ' ', label);
  return option;
}
