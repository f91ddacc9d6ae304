import type { StatusPart } from './search-status.ts';

function toNode(part: StatusPart): Node {
  if (typeof part === 'string') return document.createTextNode(part);
  const link = document.createElement('a');
  link.textContent = part.text;
  link.href = 'href' in part ? part.href : `${location.pathname}${part.search}`;
  if ('search' in part) link.dataset['searchLink'] = '';
  return link;
}

/** @param alone True if there is nothing below it to read, so that it is set as a sentence, not as a small line. */
export function showStatus(status: HTMLElement, parts: readonly StatusPart[], alone = false): void {
  status.classList.toggle('alone', alone);
  status.replaceChildren(...parts.map(toNode));
}
