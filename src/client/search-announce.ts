import type { StatusPart } from './search-status.ts';

/** Milliseconds without a new answer, while somebody types, until the last one is read aloud. */
const quiet = 1000;

/** Tells a screen reader what was found: once for a query, however many answers came while it was typed. */
export class Announcer {
  readonly #place: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param place An element whose changes are read aloud. */
  constructor(place: HTMLElement) {
    this.#place = place;
  }

  announce(parts: readonly StatusPart[], isTyping: boolean): void {
    clearTimeout(this.#timer);
    const text = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
    const say = () => {
      if (this.#place.textContent !== text) this.#place.textContent = text;
    };
    if (isTyping) this.#timer = setTimeout(say, quiet);
    else say();
  }
}
