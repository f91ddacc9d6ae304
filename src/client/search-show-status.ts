import type { StatusPart } from './search-status.ts';

function toNode(part: StatusPart): Node {
  if (typeof part === 'string') return document.createTextNode(part);
  const link = document.createElement('a');
  link.textContent = part.text;
  link.href = 'href' in part ? part.href : `${location.pathname}${part.search}`;
  if ('search' in part) link.dataset['searchLink'] = '';
  return link;
}

/** More characters do not fit beside the label of the field, in one line. */
const maxBeside = 80;

/** @param alone True if there is nothing below it to read, so that it is set as a sentence, not as a small line. */
export function showStatus(status: HTMLElement, parts: readonly StatusPart[], alone = false): void {
  const text = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  status.classList.toggle('alone', alone);
  status.classList.toggle('long', text.length > maxBeside);
  status.replaceChildren(...parts.map(toNode));
}
