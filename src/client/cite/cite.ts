import { cite as words } from '#words';
import { copyText } from '../copy-text.ts';
import { CiteBar } from './cite-bar.ts';
import { loadCitations } from './load-citations.ts';
import { readCitation, writeCitations, type Citation, type CopyForm } from './read-citation.ts';

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
  // A page has no space where its line ends.
  place.append(' ', pick);
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

/** A button that copies some papers in one form. */
function makeCopy(form: CopyForm, load: () => Promise<Citation[]>): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = words.copy[form];
  button.addEventListener('click', () => {
    void copyText(
      button,
      load().then((citations) => writeCitations(citations, form)),
    );
  });
  return button;
}

const place = document.querySelector('#cite .cite-forms');
if (place) {
  const own = () => Promise.resolve([readCitation(document)]);
  place.append(...forms.map((form) => makeCopy(form, own)));
  // What most readers paste into a text.
  const usual = forms.includes('reference') ? 'reference' : forms[0];
  const item = document.createElement('li');
  if (usual) item.append(makeCopy(usual, own));
  document.querySelector('.paper-head .links')?.append(item);
}

// A list without files to cite from is copied as a whole.
const ofList = document.querySelector('[data-cite-list]');
const [first] = forms;
if (ofList && first) ofList.append(makeCopy(first, () => loadCitations(listPicks().map(addressOf))));
