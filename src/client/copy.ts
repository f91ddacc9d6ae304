import { copy as words } from '#words';

/** How long a button says that it has copied, in milliseconds. */
const shownFor = 2000;

const said = Object.assign(document.createElement('p'), { className: 'vh', role: 'status' });
document.body.append(said);

/** Says on the button and to screen readers what became of it. */
function report(button: HTMLButtonElement, text: string): void {
  const label = button.dataset['label'] ?? button.textContent;
  button.dataset['label'] = label;
  button.textContent = text;
  said.textContent = text;
  setTimeout(() => {
    button.textContent = label;
    said.textContent = '';
  }, shownFor);
}

async function copy(button: HTMLButtonElement, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    report(button, words.done);
  } catch {
    report(button, words.failed);
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) button.hidden = false;

addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-copy]') : null;
  if (button) void copy(button, button.dataset['copy'] ?? '');
});
