import { formats, search } from '#words';
import { filterNames, type FilterCounts } from '#lib/search/facets.ts';
import { shareOf } from '../components/share-of.ts';
import type { SearchPage } from './search-page.ts';
import { countFilters, parseState, type SearchState } from './search-state.ts';

function inputs(page: SearchPage, name: string): HTMLInputElement[] {
  return [...page.filters.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)];
}

/** What the field and the filters say now. Their names are those of the address. */
export function readForms({ form, filters }: SearchPage): SearchState {
  const fields = [...new FormData(form), ...new FormData(filters)];
  return parseState(
    new URLSearchParams(
      fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    ),
  );
}

export function writeForms(page: SearchPage, { query, order, filters }: SearchState): void {
  // Whoever is typing a space would lose it.
  if (page.field.value.trim() !== query) page.field.value = query;
  for (const input of inputs(page, 'sort')) input.checked = input.value === order;
  const on = countFilters(filters);
  page.filtersOn.textContent = on === 0 ? '' : ` · ${search.filtersOn({ count: on })}`;
  for (const name of filterNames) {
    for (const input of inputs(page, name)) {
      input.checked = filters[name].includes(input.value);
      const details = input.closest<HTMLDetailsElement>('fieldset details');
      if (input.checked && details) details.open = true;
    }
  }
}

/** Sets the number beside each value; without counts, the number of all its papers, which it had at first. */
export function showCounts(page: SearchPage, counts?: FilterCounts): void {
  for (const name of filterNames) {
    const labels = inputs(page, name).flatMap((input) => input.closest('label') ?? []);
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
