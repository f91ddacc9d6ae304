import { reader as words } from '#words';
import { footBars } from '../foot-bars.ts';
import { makeButton, makeElement } from '../make-element.ts';

/** What a notice offers: a button that does something, or a link. */
export interface Offer {
  text: string;
  act?: () => void;
  href?: string;
}

function makeOffer({ text, act, href }: Offer, close: () => void): HTMLElement {
  if (href !== undefined) return makeElement('a', { href }, text);
  return makeButton(text, () => {
    close();
    act?.();
  });
}

/** The bar of what is said; scripts that are loaded one by one share it. */
function findBar(): HTMLElement {
  const found = document.querySelector<HTMLElement>('.notice');
  if (found) return found;
  const said = makeElement('p', { role: 'status' });
  const bar = makeElement('section', { className: 'cite-bar', ariaLabel: words.notice }, said);
  bar.classList.add('notice');
  footBars().prepend(bar);
  return bar;
}

/** What is said now; nothing if no notice is shown. */
export function saidNow(): string | undefined {
  const bar = findBar();
  return bar.hidden ? undefined : (bar.firstElementChild?.textContent ?? '');
}

export function hideNotice(): void {
  findBar().hidden = true;
}

/** Says something in one line, with what can be done about it. */
export function showNotice(text: string, offers: readonly Offer[] = []): void {
  const bar = findBar();
  const [said] = bar.children;
  const hadFocus = bar.contains(document.activeElement);
  bar.replaceChildren(
    ...(said ? [said] : []),
    ...[...offers, { text: words.close }].map((offer) => makeOffer(offer, hideNotice)),
  );
  bar.hidden = false;
  // Its button, which had the focus, is gone.
  if (hadFocus) bar.querySelector<HTMLElement>('a, button')?.focus();
  // A region that was there before says what comes into it.
  if (said) said.textContent = text;
}
