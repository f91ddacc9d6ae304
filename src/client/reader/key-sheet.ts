import { reader as words } from '#words';
import { preferencesPart } from '#lib/reader/preferences.ts';
import { answer } from './send.ts';
import { changePart } from './store.ts';

function makeDialog(): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.id = 'keys';
  const heading = Object.assign(document.createElement('h2'), { textContent: words.keys });
  const list = document.createElement('dl');
  for (const [key, meaning] of Object.entries(words.keyMeanings)) {
    const term = document.createElement('dt');
    term.append(
      ...key.split(' ').map((name) => Object.assign(document.createElement('kbd'), { textContent: name })),
    );
    list.append(term, Object.assign(document.createElement('dd'), { textContent: meaning }));
  }
  const off = Object.assign(document.createElement('button'), { type: 'button', textContent: words.keysOff });
  const close = Object.assign(document.createElement('button'), { type: 'button', textContent: words.close });
  off.className = close.className = 'copy';
  off.addEventListener('click', () => {
    changePart(preferencesPart, (preferences) => ({ ...preferences, keys: false }));
    dialog.close();
  });
  close.addEventListener('click', () => {
    dialog.close();
  });
  const foot = document.createElement('p');
  foot.append(off, ' ', close);
  dialog.append(heading, list, foot);
  dialog.ariaLabel = words.keys;
  document.body.append(dialog);
  return dialog;
}

answer('sheet', () => {
  const dialog = document.querySelector<HTMLDialogElement>('dialog#keys') ?? makeDialog();
  if (!dialog.open) dialog.showModal();
});
