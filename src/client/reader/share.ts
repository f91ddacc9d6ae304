import { reader as words } from '#words';
import { textOf } from '../text-of.ts';
import { showNotice } from './notice.ts';

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showNotice(words.copied);
  } catch {
    // Without the right to write, the reader copies the line that is shown.
    showNotice(text);
  }
}

/** Offers the system's own sheet for sharing, or else what can be copied. */
export function sharePage(): void {
  const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  const title = textOf(document.querySelector('h1')) || document.title;
  if ('share' in navigator) {
    // Who closes the sheet has not failed.
    navigator.share({ title, url }).catch(() => undefined);
    return;
  }
  showNotice(words.shareThis, [
    { text: words.copyLink, act: () => void copy(url) },
    { text: words.copyLine, act: () => void copy(`${title} ${url}`) },
  ]);
}
