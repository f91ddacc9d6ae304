import { cite as words } from '#words';
import { copyText } from '../copy-text.ts';
import { CiteBar } from './cite-bar.ts';
import { readCitation, writeCitations, type CopyForm } from './read-citation.ts';

const forms = (document.body.dataset['cite'] ?? '').split(' ') as CopyForm[];

/** The buttons of rows of papers, each of which chooses its paper. */
const pickSelector = '.entry .pick';

function addressOf(pick: Element): string {
  return pick.closest('.entry')?.querySelector<HTMLAnchorElement>('.e-title a')?.href ?? '';
}

function listPicks(): HTMLButtonElement[] {
  return [...document.querySelectorAll<HTMLButtonElement>(pickSelector)];
}

/** Addresses of the chosen papers, in the order in which they were chosen. A search that goes on keeps them. */
const chosen = new Set<string>();
let bar: CiteBar | undefined;

function showChosen(): void {
  for (const pick of listPicks()) pick.ariaPressed = String(chosen.has(addressOf(pick)));
  bar ??= new CiteBar(
    forms,
    () => {
      for (const pick of listPicks()) chosen.add(addressOf(pick));
      showChosen();
    },
    () => {
      chosen.clear();
      showChosen();
    },
  );
  bar.show([...chosen]);
}

function toggle(address: string): void {
  if (!chosen.delete(address)) chosen.add(address);
  showChosen();
}

function addPick(row: Element): void {
  const [link, place] = [row.querySelector<HTMLAnchorElement>('.e-title a'), row.querySelector('.meta')];
  if (!link || !place || row.querySelector('.pick')) return;
  const pick = document.createElement('button');
  pick.type = 'button';
  pick.classList.add('copy', 'pick');
  pick.textContent = words.cite;
  pick.ariaPressed = 'false';
  pick.ariaLabel = words.citePaper({ title: link.textContent.trim() });
  pick.addEventListener('click', () => {
    toggle(link.href);
  });
  place.append(pick);
}

function addPicks(): void {
  for (const row of document.querySelectorAll('.entry')) addPick(row);
}

// The search fills its list by and by, and a new list has none of the chosen papers.
const list = document.querySelector('main');
if (list) {
  addPicks();
  new MutationObserver((changes) => {
    if (changes.every(({ target }) => target instanceof Element && target.closest('.entry'))) return;
    addPicks();
    if (bar) showChosen();
  }).observe(list, { childList: true, subtree: true });
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-form]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const form = button.dataset['form'] as CopyForm;
    void copyText(button, Promise.resolve(writeCitations([readCitation(document)], form)));
  });
}
