// As a worker, Vite bundles it into a file of its own, and an `import()` would add a loader three times this size.
import address from './search.ts?worker&url';
import { showRecent } from './search-show-recent.ts';
import { trustScripts } from './trust-scripts.ts';

const field = document.querySelector<HTMLInputElement>('#q');
const forms = document.querySelectorAll('#search-form, #search-filters');
const touches = ['focusin', 'change'];

const { index = '' } = document.querySelector<HTMLElement>('[data-search]')?.dataset ?? {};

/** What the search asks for first is on its way together with its script. */
function preload(href: string): void {
  const link = Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', href });
  link.crossOrigin = 'anonymous';
  document.head.append(link);
}

/** Says that there is no search, if its script is lost. */
function fail(): void {
  const place = document.querySelector<HTMLElement>('#search-lost');
  if (place) place.hidden = false;
}

/** Loads the search when the address asks for one, or at the first touch of the field or the filters. */
function load(): void {
  for (const form of forms) for (const touch of touches) form.removeEventListener(touch, load);
  const script = Object.assign(document.createElement('script'), { type: 'module', src: address });
  script.addEventListener('error', fail);
  document.body.append(script);
  preload(`${index}manifest.json`);
}

showRecent();
// The worker is registered later, and a page says only once what it trusts.
trustScripts([address, document.body.dataset['worker'] ?? address]);
for (const form of forms) for (const touch of touches) form.addEventListener(touch, load);
// A browser that goes back to the page may fill in the field again by itself.
if (location.search !== '' || field?.value) load();
