import { forgetRecent, readRecent } from './search-recent.ts';

/** Shows what was searched for on this device, before anything is typed. */
export function showRecent(): void {
  const section = document.querySelector<HTMLElement>('#search-recent');
  const queries = readRecent();
  if (!section || queries.length === 0) return;
  for (const query of queries) {
    const link = document.createElement('a');
    link.href = `?${new URLSearchParams({ q: query }).toString()}`;
    link.textContent = query;
    link.dir = 'auto';
    const item = document.createElement('li');
    item.append(link);
    section.querySelector('ul')?.append(item);
  }
  section.querySelector('button')?.addEventListener('click', () => {
    forgetRecent();
    section.hidden = true;
    document.querySelector<HTMLElement>('#q')?.focus();
  });
  section.hidden = false;
}
