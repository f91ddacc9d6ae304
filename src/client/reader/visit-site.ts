import { preferencesPart } from '#lib/reader/preferences.ts';
import { readPart as readPapers, withPaper } from '#lib/reader/id-list.ts';
import { continueVisit, goesOn, visitPart, wasAway } from '#lib/reader/visit.ts';
import { base } from '../base.ts';
import { idOf } from './paper-rows.ts';
import { scripts } from './scripts.ts';
import { send } from './send.ts';
import { changePart, readPart } from './store.ts';

/** What of `/status.json` a visit needs. */
interface Status {
  newestRun?: number;
  dataDate?: string;
  due?: string;
}

async function loadStatus(): Promise<Status> {
  const response = await fetch(`${base}status.json`);
  return response.ok ? ((await response.json()) as Status) : {};
}

/** Marks the paper of the page as read. */
export function markRead(): void {
  const id = idOf(document.body);
  if (id && readPart(preferencesPart).readMarks && !readPart(readPapers).includes(id))
    changePart(readPapers, (ids) => withPaper(ids, id, true));
}

/** The newest data of a site whose newer data was due before today. */
function findStale({ dataDate, due }: Status): { dataDate: string; due: string } | undefined {
  const today = new Date().toISOString().slice(0, 10);
  return dataDate && due && due < today ? { dataDate, due } : undefined;
}

/** Number of new papers that the reader was told of. */
let told = 0;

/** Tells how many papers are new in a list that was filled since, unless what was said of one was closed. */
export function tellLater(fresh: number): void {
  if (fresh !== told && (told === 0 || document.querySelector('.notice:not([hidden])')))
    void send(scripts.news, 'news', { fresh, away: false });
  told = fresh;
}

/**
 * Goes on with the visit, and tells what is new on this page, or that the site has gone stale. A visit begins when the
 * number of the newest ingest is known: whoever leaves before, or is offline, sees the same as new again.
 */
export async function visitSite(showMarks: () => number): Promise<void> {
  const last = readPart(visitPart);
  const now = Date.now();
  const visit = continueVisit(last, now, undefined);
  const isSame = last !== undefined && goesOn(last, now);
  if (isSame) changePart(visitPart, () => visit);
  const fresh = showMarks();
  told = fresh;
  const isFront = document.body.matches('.home, :has(.edition-head)');
  const status: Status = isSame && !isFront ? {} : await loadStatus().catch(() => ({}));
  const { newestRun } = status;
  if (newestRun !== undefined) changePart(visitPart, (kept) => continueVisit(kept, now, newestRun));
  const away = visit !== undefined && isFront && wasAway(visit) && (newestRun ?? visit.newest) > visit.seen;
  const stale = isFront ? findStale(status) : undefined;
  if (fresh > 0 || away || stale) void send(scripts.news, 'news', { fresh, away, ...(stale && { stale }) });
}
