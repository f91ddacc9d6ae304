// As a worker, Vite bundles it into a file of its own, and an `import()` would add a loader three times this size.
import address from './search.ts?worker&url';
import { trustScripts } from './trust-scripts.ts';

const field = document.querySelector<HTMLInputElement>('#q');
const forms = document.querySelectorAll('#search-form, #search-filters');
const touches = ['focusin', 'change'];

/** Loads the search when the address asks for one, or at the first touch of the field or the filters. */
function load(): void {
  for (const form of forms) for (const touch of touches) form.removeEventListener(touch, load);
  document.body.append(Object.assign(document.createElement('script'), { type: 'module', src: address }));
}

trustScripts([address]);
for (const form of forms) for (const touch of touches) form.addEventListener(touch, load);
// A browser that goes back to the page may fill in the field again by itself.
if (location.search !== '' || field?.value) load();
