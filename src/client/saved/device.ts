import { reader, savedPage as words } from '#words';
import { dismissedPart, readPart as readPapers } from '#lib/reader/id-list.ts';
import { preferencesPart, type Preferences } from '#lib/reader/preferences.ts';
import { savedPart } from '#lib/reader/saved-papers.ts';
import { followsPart } from '#lib/reader/follows.ts';
import { forgetKept } from '../offline/kept-stores.ts';
import { keep } from '../reader/keep.ts';
import { changePart, forgetAll, listen, measureStore, readPart } from '../reader/store.ts';
import { forgetRecent } from '../search-recent.ts';
import { part } from '../part.ts';

function show(): void {
  const preferences = readPart(preferencesPart);
  part('use-keys', HTMLInputElement).checked = preferences.keys;
  part('use-read-marks', HTMLInputElement).checked = preferences.readMarks;
  part('read-count', HTMLSpanElement).textContent = words.readCount({ count: readPart(readPapers).length });
  const count = readPart(dismissedPart).length;
  part('dismissed-count', HTMLSpanElement).textContent = words.dismissedCount({ count });
  part('used', HTMLSpanElement).textContent = words.used({ kilobytes: Math.ceil(measureStore() / 1024) });
}

function choose(id: string, name: keyof Preferences): void {
  const field = part(id, HTMLInputElement);
  field.addEventListener('change', () => {
    changePart(preferencesPart, (preferences) => ({ ...preferences, [name]: field.checked }));
  });
}

/** Empties a list at the click of a button; it can be undone. */
function empty(id: string, list: typeof readPapers, text: string): void {
  part(id, HTMLButtonElement).addEventListener('click', () => {
    const before = readPart(list);
    const undo = () => {
      keep(list, (ids) => list.merge(ids, before), { text: reader.undone });
    };
    keep(list, () => [], { text, offers: [{ text: reader.undo, act: undo }] });
  });
}

/** Pages that are kept and queries that were searched for tell what was read, too. */
async function forget(): Promise<void> {
  forgetAll();
  forgetRecent();
  if ('caches' in globalThis) await forgetKept();
}

function startForgetting(): void {
  const sure = part('forget-sure', HTMLParagraphElement);
  part('forget', HTMLButtonElement).addEventListener('click', () => {
    sure.hidden = false;
    part('forget-yes', HTMLButtonElement).focus();
  });
  part('forget-yes', HTMLButtonElement).addEventListener('click', () => {
    void forget().then(() => {
      sure.hidden = true;
      part('forgotten', HTMLParagraphElement).textContent = words.forgotten;
    });
  });
}

/** Shows what the browser keeps, and what the reader can choose about it. */
export function showDevice(): void {
  choose('use-keys', 'keys');
  choose('use-read-marks', 'readMarks');
  empty('forget-read', readPapers, reader.readForgotten);
  empty('show-dismissed', dismissedPart, reader.undismissed);
  startForgetting();
  for (const kept of [preferencesPart, readPapers, dismissedPart, savedPart, followsPart]) listen(kept, show);
  show();
}
