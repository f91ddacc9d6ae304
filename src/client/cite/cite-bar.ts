import { cite as words } from '#words';
import { copyText } from '../copy-text.ts';
import { footBars } from '../foot-bars.ts';
import { loadCitations } from './load-citations.ts';
import { writeCitations, type CopyForm } from './read-citation.ts';

function makeButton(text: string, act: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: text });
  button.className = 'copy';
  button.addEventListener('click', () => {
    act(button);
  });
  return button;
}

/** The bar at the foot of the window that copies the chosen papers. */
export class CiteBar {
  readonly #element = document.createElement('section');
  readonly #count = document.createElement('p');
  #chosen: readonly string[] = [];

  constructor(forms: readonly CopyForm[], all: () => void, clear: () => void) {
    this.#element.className = 'cite-bar';
    this.#element.ariaLabel = words.label;
    this.#element.hidden = true;
    const copies = forms.map((form) =>
      makeButton(words.forms[form], (button) => {
        const text = loadCitations(this.#chosen).then((citations) => writeCitations(citations, form));
        void copyText(button, text);
      }),
    );
    this.#element.append(this.#count, ...copies, makeButton(words.all, all), makeButton(words.clear, clear));
    footBars().append(this.#element);
  }

  /** Shows how many papers are chosen. `chosen` are the addresses of their pages, in the order of the list. */
  show(chosen: readonly string[]): void {
    this.#chosen = chosen;
    this.#count.textContent = words.chosen({ count: chosen.length });
    this.#element.hidden = chosen.length === 0;
  }
}
