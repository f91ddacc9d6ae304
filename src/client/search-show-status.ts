import type { StatusPart } from './search-status.ts';

function toNode(part: StatusPart): Node {
  if (typeof part === 'string') return document.createTextNode(part);
  const link = document.createElement('a');
  link.textContent = part.text;
  link.href = 'href' in part ? part.href : `${location.pathname}${part.search}`;
  if ('search' in part) link.dataset['searchLink'] = '';
  return link;
}

/** A screen reader reads the line aloud when it changes. */
export function showStatus(status: HTMLElement, parts: readonly StatusPart[]): void {
  status.replaceChildren(...parts.map(toNode));
}
