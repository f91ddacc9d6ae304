import { dismissedPart, readPart } from '#lib/reader/id-list.ts';
import { followsPart } from '#lib/reader/follows.ts';
import { savedPart } from '#lib/reader/saved-papers.ts';
import { visitPart } from '#lib/reader/visit.ts';
import './keys.ts';
import { rowSelector } from './paper-rows.ts';
import { scripts } from './scripts.ts';
import { send } from './send.ts';
import { showMarks } from './show-marks.ts';
import { listen } from './store.ts';
import { markRead, tellLater, visitSite } from './visit-site.ts';

markRead();
void visitSite(showMarks);
for (const part of [savedPart, readPart, dismissedPart, followsPart, visitPart]) listen(part, showMarks);

addEventListener('click', ({ target }) => {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-act]') : null;
  if (place) void send(scripts.acts, 'act', { name: place.dataset['act'] ?? '', place });
});

// The search fills its list by and by.
const list = document.querySelector('main');
if (list)
  new MutationObserver((changes) => {
    if (changes.some(({ target }) => target instanceof Element && !target.closest(rowSelector)))
      tellLater(showMarks());
  }).observe(list, { childList: true, subtree: true });
