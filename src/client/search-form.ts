import { search } from '#words';
import { filterNames } from '#lib/search/filters.ts';
import type { SearchPage } from './search-page.ts';
import { countFilters, parseState, type SearchState } from '#lib/search/search-state.ts';

/** Controls of the filters and the order, by their name in the address. */
export function listInputs(page: SearchPage, name: string): HTMLInputElement[] {
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
  for (const input of listInputs(page, 'sort')) input.checked = input.value === order;
  const on = countFilters(filters);
  page.filtersOn.textContent = on === 0 ? '' : ` · ${search.filtersOn({ count: on })}`;
  for (const name of filterNames) {
    for (const input of listInputs(page, name)) {
      input.checked = filters[name].includes(input.value);
      const details = input.closest<HTMLDetailsElement>('fieldset details');
      if (input.checked && details) details.open = true;
    }
  }
}
