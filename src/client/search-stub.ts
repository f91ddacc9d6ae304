/** Loads the search when the address asks for one, or at the first touch of a field. */
const field = document.querySelector<HTMLInputElement>('#q');
const forms = document.querySelectorAll('#search-form, #search-filters');
const touches = ['focusin', 'pointerover', 'change'];

function start(): void {
  for (const form of forms) for (const touch of touches) form.removeEventListener(touch, start);
  void import('./search.ts').then(({ startSearch }) => {
    startSearch();
  });
}

for (const form of forms) for (const touch of touches) form.addEventListener(touch, start);
// A browser that goes back to the page may fill in the field again by itself.
if (location.search !== '' || field?.value) start();
