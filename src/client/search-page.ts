import type { ListAddresses } from './search-status.ts';

/** The parts of the search page, as src/components/search writes them. */
export interface SearchPage {
  /** With the base. */
  addresses: ListAddresses & { index: string };
  form: HTMLFormElement;
  field: HTMLInputElement;
  status: HTMLElement;
  /** Read aloud when it changes. */
  announcement: HTMLElement;
  /** The list of suggestions below the field. */
  suggestions: HTMLElement;
  /** Topics and weeks above the results. */
  pages: HTMLElement;
  /** Notes and forewords above the results. */
  texts: HTMLElement;
  filters: HTMLFormElement;
  /** Says how many filters are on where the filters are folded away. */
  filtersOn: HTMLElement;
  /** Holds the two lists and the button between them. */
  found: HTMLElement;
  results: HTMLElement;
  more: HTMLButtonElement;
  /** Heading of the second list, hidden while that is empty. */
  near: HTMLElement;
  nearResults: HTMLElement;
  template: HTMLTemplateElement;
}

function find<T extends HTMLElement>(type: new () => T, selector: string): T {
  const element = document.querySelector(selector);
  if (element instanceof type) return element;
  throw new Error(`The search page has no ${selector} of type ${type.name}. Look at src/components/search.`);
}

export function findSearchPage(): SearchPage {
  const { index = '', topics = '', all = '' } = find(HTMLElement, '[data-search]').dataset;
  return {
    addresses: { index, topics, all },
    form: find(HTMLFormElement, '#search-form'),
    field: find(HTMLInputElement, '#q'),
    status: find(HTMLElement, '#search-status'),
    announcement: find(HTMLElement, '#search-announcement'),
    suggestions: find(HTMLElement, '#search-suggestions'),
    pages: find(HTMLElement, '#search-pages'),
    texts: find(HTMLElement, '#search-texts'),
    filters: find(HTMLFormElement, '#search-filters'),
    filtersOn: find(HTMLElement, '#search-filters-on'),
    found: find(HTMLElement, '.found'),
    results: find(HTMLElement, '#search-results'),
    more: find(HTMLButtonElement, '#search-more'),
    near: find(HTMLElement, '#search-near'),
    nearResults: find(HTMLElement, '#search-near-results'),
    template: find(HTMLTemplateElement, '#search-row'),
  };
}
