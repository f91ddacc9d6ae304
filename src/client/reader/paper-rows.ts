import { readPaperId } from '#lib/reader/paper-id.ts';
import { base } from '../base.ts';

/** Where the pages of papers are, with the base. */
const folder = `${base}papers/`;

/** Rows of papers, wherever they stand: in lists, at the head of the home page, and among mere titles. */
export const rowSelector = '.entry, .lead-paper, .more-titles li';
const linkSelector = '.e-title a, h2 a, :scope > a';

/** The link to the paper of a row. */
export function linkOf(row: Element): HTMLAnchorElement | null {
  return row.querySelector<HTMLAnchorElement>(linkSelector);
}

function idAt(path: string): string | undefined {
  return path.startsWith(folder) ? readPaperId(path.slice(folder.length).replace(/\/$/, '')) : undefined;
}

/** The paper that an element belongs to: that of its row, or that of the page. */
export function idOf(element: Element): string | undefined {
  const row = element.closest(rowSelector);
  const link = row && linkOf(row);
  if (link) return idAt(link.pathname);
  return document.querySelector('.paper-head') ? idAt(location.pathname) : undefined;
}

export function listRows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(rowSelector)];
}

/** What marks on rows say; the page has it, since words in a script bring along how dates and numbers are written. */
export const [saveLabel = '', dismissLabel = '', newLabel = ''] = (
  document.body.dataset['marks'] ?? ''
).split('|');

function makeButton(act: string, label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['act'] = act;
  button.className = 'keep';
  button.ariaLabel = label;
  button.title = label;
  return button;
}

/** Gives a row its two buttons, which take no room from it. */
export function addButtons(row: HTMLElement): void {
  const title = linkOf(row)?.textContent.trim();
  if (!title || row.querySelector('.keep') || !idOf(row)) return;
  row.append(
    makeButton(
      'save',
      saveLabel.replace('{}', () => title),
    ),
    makeButton(
      'dismiss',
      dismissLabel.replace('{}', () => title),
    ),
  );
}
