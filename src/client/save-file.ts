import { makeElement } from './make-element.ts';

/** Milliseconds after which a browser has begun to save a file. */
const patience = 60_000;

/** Hands a file that the page has made to the browser, which saves it. */
export function saveFile(content: BlobPart, name: string, type: string): void {
  const href = URL.createObjectURL(new Blob([content], { type }));
  makeElement('a', { href, download: name }).click();
  setTimeout(() => {
    URL.revokeObjectURL(href);
  }, patience);
}
