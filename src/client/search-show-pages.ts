import { searchAnswers } from '#words';
import type { FoundPages } from '#lib/search/find-pages.ts';
import type { SearchPage as FoundPage } from '#lib/search/search-record.ts';
import type { SearchPage } from './search-page.ts';
import { element, formatParts, type Marker } from './search-row.ts';

function toLink({ title, href }: FoundPage): HTMLElement {
  return element('a', { href, dir: 'auto' }, title);
}

/** What an editor wrote: where it stands, and the passage with the words. */
function toPassage(text: FoundPage, marker: Marker): HTMLElement {
  const label = text.kind === 'note' ? searchAnswers.note : searchAnswers.foreword;
  const place = element('p', { className: 'meta' }, `${label} · `, toLink(text));
  const passage = element(
    'p',
    { className: 'passage', dir: 'auto' },
    ...formatParts(marker.cutPassage(text.text)),
  );
  return element('li', {}, place, passage);
}

function fill(section: HTMLElement, items: HTMLElement[]): void {
  section.hidden = items.length === 0;
  section.querySelector('ul')?.replaceChildren(...items);
}

/** Shows links to topics and weeks, and passages of notes and forewords, above the papers. */
export function showPages(page: SearchPage, { pages, texts }: FoundPages, marker: Marker): void {
  fill(
    page.pages,
    pages.map((found) => element('li', {}, toLink(found))),
  );
  fill(
    page.texts,
    texts.map((text) => toPassage(text, marker)),
  );
}
