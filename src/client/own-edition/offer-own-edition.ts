import { ownEdition as words } from '#words';
import { part } from '../part.ts';
import { saveFile } from '../save-file.ts';
import type { OwnEdition, OwnForm } from './write-own-edition.ts';

/** More papers are a book that no one reads, and as many requests. */
const maxPapers = 100;

const place = part('own-edition', HTMLElement);
const state = part('own-edition-state', HTMLParagraphElement);
const plan = JSON.parse(place.dataset['plan'] ?? '') as Pick<OwnEdition, 'site' | 'colors'>;
const { title = '', file = '', list = '' } = place.dataset;

/** Addresses of the papers that the page lists now. */
function listPapers(): string[] {
  const links = document.querySelectorAll<HTMLAnchorElement>(`#${list} :is(h2, h3) > a`);
  return [...new Set([...links].map(({ href }) => href))].slice(0, maxPapers);
}

async function make(form: OwnForm): Promise<void> {
  const papers = listPapers();
  state.textContent = words.making({ count: papers.length });
  try {
    const { writeOwnEdition } = await import('./write-own-edition.ts');
    const url = location.href.replace(/#.*$/, '');
    const made = await writeOwnEdition({ ...plan, title, url, papers }, form);
    const { content, extension, mediaType } = made.file;
    saveFile(content, `${file}.${extension}`, mediaType);
    const missing = papers.length - made.count;
    const told = [
      words.made({ count: made.count }),
      ...(missing > 0 ? [words.missing({ count: missing })] : []),
    ];
    state.textContent = told.join(' ');
  } catch (error) {
    console.error(error);
    state.textContent = words.failed;
  }
}

for (const button of place.querySelectorAll<HTMLButtonElement>('button[data-own-form]'))
  button.addEventListener('click', () => {
    void make(button.dataset['ownForm'] as OwnForm);
  });

/** Without papers there is nothing to take along. */
function show(): void {
  place.hidden = listPapers().length === 0;
}

show();
new MutationObserver(show).observe(document.body, { childList: true, subtree: true });
