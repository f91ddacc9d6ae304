import { reader as words } from '#words';
import { preferencesPart } from '#lib/reader/preferences.ts';
import { makeButton, makeElement } from '../make-element.ts';
import { answer } from './send.ts';
import { changePart } from './store.ts';

function makeDialog(): HTMLDialogElement {
  const meanings = Object.entries(words.keyMeanings).flatMap(([key, meaning]) => [
    makeElement('dt', {}, ...key.split(' ').map((name) => makeElement('kbd', {}, name))),
    makeElement('dd', {}, meaning),
  ]);
  const close = () => {
    dialog.close();
  };
  const off = makeButton(words.keysOff, () => {
    changePart(preferencesPart, (preferences) => ({ ...preferences, keys: false }));
    close();
  });
  const dialog = makeElement(
    'dialog',
    { id: 'keys', ariaLabel: words.keys },
    makeElement('h2', {}, words.keys),
    makeElement('dl', {}, ...meanings),
    makeElement('p', {}, off, ' ', makeButton(words.close, close)),
  );
  document.body.append(dialog);
  return dialog;
}

answer('sheet', () => {
  const dialog = document.querySelector<HTMLDialogElement>('dialog#keys') ?? makeDialog();
  if (!dialog.open) dialog.showModal();
});
