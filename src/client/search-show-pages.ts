import type { SearchPage as FoundPage } from '#lib/search/search-record.ts';
import type { SearchPage } from './search-page.ts';

/** Shows links to topics and weeks above the papers. */
export function showPages({ pages }: SearchPage, found: readonly FoundPage[]): void {
  const items = found.map(({ title, href }) => {
    const link = Object.assign(document.createElement('a'), { href, textContent: title });
    const item = document.createElement('li');
    item.append(link);
    return item;
  });
  pages.hidden = items.length === 0;
  pages.querySelector('ul')?.replaceChildren(...items);
}
