import { copyText } from './copy-text.ts';

/** Buttons that copy what they hold. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) button.hidden = false;

addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-copy]') : null;
  if (button) void copyText(button, Promise.resolve(button.dataset['copy'] ?? ''));
});
