import { dismissedPart, readPart as readPapers } from '#lib/reader/id-list.ts';
import { followsPart } from '#lib/reader/follows.ts';
import { savedPart } from '#lib/reader/saved-papers.ts';
import { continueVisit, visitPart, wasAway } from '#lib/reader/visit.ts';
import { base } from '../base.ts';
import { addButtons, idOf, listRows, newLabel } from './paper-rows.ts';
import { readPart } from './store.ts';

/** Whether a row is of a paper that came after what the reader has seen; the first ingest is numbered 1. */
function isFresh(row: HTMLElement, seen: number): boolean {
  return Number(row.dataset['run'] ?? 1) > seen;
}

/** A dot before the title, which takes no room. */
function markFresh(row: HTMLElement, fresh: boolean): void {
  row.classList.toggle('is-fresh', fresh);
  const mark = row.querySelector('.fresh');
  if (!fresh) mark?.remove();
  if (!fresh || mark) return;
  const made = document.createElement('span');
  made.className = 'fresh';
  made.role = 'img';
  made.ariaLabel = newLabel;
  row.prepend(made);
}

/** Shows on each row, and on the page of a paper, what the browser keeps of it. Gives the number of new papers. */
export function showMarks(): number {
  const saved = new Set(readPart(savedPart).map(({ id }) => id));
  const read = new Set(readPart(readPapers));
  const dismissed = new Set(readPart(dismissedPart));
  const visit = continueVisit(readPart(visitPart), Date.now(), undefined);
  const seen = visit && !wasAway(visit) ? visit.seen : Infinity;
  const fresh = new Set<string>();
  for (const row of listRows()) {
    addButtons(row);
    const id = idOf(row) ?? '';
    const isNew = isFresh(row, seen);
    if (isNew) fresh.add(id);
    markFresh(row, isNew);
    row.classList.toggle('is-read', read.has(id));
    row.classList.toggle('is-gone', dismissed.has(id));
  }
  const isFollowed = readPart(followsPart).some(
    ({ path }) => path !== '' && base + path === location.pathname,
  );
  const sets = new Map([
    ['save', saved],
    ['dismiss', dismissed],
    ['read', read],
  ]);
  for (const button of document.querySelectorAll<HTMLElement>('[data-act]')) {
    const act = button.dataset['act'] ?? '';
    const set = sets.get(act);
    if (set) button.ariaPressed = String(set.has(idOf(button) ?? ''));
    else if (act !== 'share') button.ariaPressed = String(isFollowed);
  }
  return fresh.size;
}
