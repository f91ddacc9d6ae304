import { ownEdition as words } from '#words';
import type { OwnEdition, OwnForm } from './write-own-edition.ts';

/** More papers are a book that no one reads, and as many requests. */
const maxPapers = 100;

function required<Found>(found: Found | null): Found {
  if (!found) throw new Error('The page lacks a part of its own edition. Build the site again.');
  return found;
}

const place = required(document.querySelector<HTMLElement>('#own-edition'));
const state = required(place.querySelector('[role=status]'));
const plan = JSON.parse(place.dataset['plan'] ?? '') as Pick<OwnEdition, 'site' | 'colors'>;
const { title = '', file = '', list = '' } = place.dataset;

/** Addresses of the papers that the page lists now. */
function listPapers(): string[] {
  const links = document.querySelectorAll<HTMLAnchorElement>(`#${list} :is(h2, h3) > a`);
  return [...new Set([...links].map(({ href }) => href))].slice(0, maxPapers);
}

function save(content: BlobPart, name: string, type: string): void {
  const href = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href, download: name });
  link.click();
  // The browser has begun to save it by then.
  setTimeout(() => {
    URL.revokeObjectURL(href);
  }, 60_000);
}

async function make(form: OwnForm): Promise<void> {
  const papers = listPapers();
  state.textContent = words.making({ count: papers.length });
  try {
    const { writeOwnEdition } = await import('./write-own-edition.ts');
    const url = location.href.replace(/#.*$/, '');
    const made = await writeOwnEdition({ ...plan, title, url, papers }, form);
    const { content, extension, mediaType } = made.file;
    save(content, `${file}.${extension}`, mediaType);
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
new MutationObserver(show).observe(required(document.querySelector('main')), {
  childList: true,
  subtree: true,
});
