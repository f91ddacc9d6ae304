import { preferencesPart } from '#lib/reader/preferences.ts';
import { ownValue } from '#lib/schema/own-value.ts';
import { idOf, linkOf, listRows, rowSelector } from './paper-rows.ts';
import { scripts } from './scripts.ts';
import { send } from './send.ts';
import { readPart } from './store.ts';

/** How long `g` waits for the next key, in milliseconds. */
const wait = 1500;
let goesUntil = 0;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role=listbox], [role=combobox]'))
  );
}

/** The search field of this page, or the search page. */
function goToSearch(): void {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (field) {
    field.focus();
    field.select();
  } else {
    const link = document.querySelector<HTMLAnchorElement>('[data-shortcut=search]');
    // An address with the field's id sets the focus there.
    if (link) location.assign(`${link.href}#q`);
  }
}

/** Sets the focus on the title of the next row, or of the one before, that can be seen. */
function step(by: 1 | -1): void {
  const rows = listRows().filter((row) => row.checkVisibility());
  const here = document.activeElement?.closest(rowSelector);
  const place = rows.findIndex((row) => row === here);
  const next = rows[place < 0 && by < 0 ? -1 : place + by];
  const link = next && linkOf(next);
  link?.focus();
  link?.scrollIntoView({ block: 'nearest' });
}

/** Does something with the paper that has the focus, or with that of the page. */
function act(name: string): void {
  const place = document.activeElement ?? document.body;
  if (idOf(place)) void send(scripts.acts, 'act', { name, place });
}

const keys: Record<string, () => void> = {
  '/': goToSearch,
  '?': () => {
    void send(scripts.sheet, 'sheet', undefined);
  },
  j: () => {
    step(1);
  },
  k: () => {
    step(-1);
  },
  o: () => {
    const row = document.activeElement?.closest(rowSelector);
    if (row) linkOf(row)?.click();
  },
  s: () => {
    act('save');
  },
  x: () => {
    act('dismiss');
  },
  g: () => {
    goesUntil = Date.now() + wait;
  },
};

/** After `g`, a letter leads to a page; every page has these links. */
function linkOfKey(key: string): (() => void) | undefined {
  const isGoing = Date.now() < goesUntil;
  goesUntil = 0;
  const link = isGoing ? document.querySelector<HTMLAnchorElement>(`[data-go="${CSS.escape(key)}"]`) : null;
  return link
    ? () => {
        link.click();
      }
    : undefined;
}

/** What a key does. Single keys belong to fields and dialogs first, and can be switched off. */
function actionOf({ key, target, ctrlKey, metaKey, shiftKey }: KeyboardEvent): (() => void) | undefined {
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' && !shiftKey ? goToSearch : undefined;
  if (isTyping(target) || document.querySelector('dialog[open]') || !readPart(preferencesPart).keys)
    return undefined;
  return linkOfKey(key) ?? ownValue(keys, key);
}

addEventListener('keydown', (event) => {
  const action = event.defaultPrevented || event.isComposing || event.altKey ? undefined : actionOf(event);
  if (!action) return;
  event.preventDefault();
  action();
});
