import { formats } from '#words';
import type { FilterCounts } from '#lib/search/facets.ts';
import { filterNames } from '#lib/search/filters.ts';
import { shareOf } from '../components/share-of.ts';
import { listInputs } from './search-form.ts';
import type { SearchPage } from './search-page.ts';

/** Sets the number beside each value; without counts, the number of all its papers, which it had at first. */
export function showCounts(page: SearchPage, counts?: FilterCounts): void {
  for (const name of filterNames) {
    const labels = listInputs(page, name).flatMap((input) => input.closest('label') ?? []);
    const shown = labels.map((label) => showCount(label, counts?.[name]));
    const max = Math.max(...shown);
    for (const [index, label] of labels.entries())
      label.querySelector('rect')?.setAttribute('width', shareOf(shown[index] ?? 0, max));
  }
}

/** Returns the number that now stands beside the value. */
function showCount(label: HTMLLabelElement, counts?: ReadonlyMap<string, number>): number {
  const place = label.querySelector<HTMLElement>('[data-count]');
  const value = label.querySelector('input')?.value ?? '';
  if (!place) return 0;
  const count = counts ? (counts.get(value) ?? 0) : Number(place.dataset['count']);
  place.textContent = formats.number(count);
  label.classList.toggle('none', count === 0);
  return count;
}
