import { formats, savedPage as words, reader } from '#words';
import { followsPart, type Follow } from '#lib/reader/follows.ts';
import { chooseSelection, parseSelection } from '#lib/reader/selection.ts';
import { visitPart, wasAway, withAllSeen } from '#lib/reader/visit.ts';
import { base } from '../base.ts';
import { linkOf, rowSelector } from '../reader/paper-rows.ts';
import { readRow, type ShownPaper } from '../reader/read-paper.ts';
import { send } from '../reader/send.ts';
import { changePart, listen, readPart } from '../reader/store.ts';
import { makeButton, makeElement } from '../make-element.ts';
import { part } from '../part.ts';
import findPhrases from './find-phrase.ts?worker&url';
import { addressOf } from './following.ts';
import { loadEach, tryPage } from '../load-page.ts';

/** More are not read; what is followed leads to the rest. */
const maxShown = 50;

/** A new paper with what brought it up. */
interface NewPaper extends ShownPaper {
  href: string;
  follows: string[];
}

/** New papers by their addresses, in the order in which they are found. */
class Found {
  readonly papers = new Map<string, NewPaper>();
  /** Whether something could not be loaded. */
  failed = false;

  add(href: string, follow: string, shown: ShownPaper): void {
    const known = this.papers.get(href);
    if (known) known.follows.push(follow);
    else this.papers.set(href, { ...shown, href, follows: [follow] });
  }
}

/** The new papers on the pages of what is followed. */
async function addFromPages(found: Found, follows: readonly Follow[], seen: number): Promise<void> {
  const byAddress = new Map(follows.map((follow) => [addressOf(follow), follow]));
  await loadEach([...byAddress.keys()], async (address) => {
    const page = await tryPage(address);
    const name = byAddress.get(address)?.name ?? '';
    if (!page) found.failed = true;
    for (const row of page?.querySelectorAll<HTMLElement>(rowSelector) ?? []) {
      const href = linkOf(row)?.getAttribute('href') ?? '';
      if (href !== '' && Number(row.dataset['run'] ?? 1) > seen) found.add(href, name, readRow(row));
    }
  });
}

/** The new papers with phrases that are followed. */
function addFromSearch(found: Found, phrases: readonly string[], seen: number): Promise<void> {
  if (phrases.length === 0) return Promise.resolve();
  return new Promise((done) => {
    const failed = () => {
      found.failed = true;
      done();
    };
    send(findPhrases, 'phrases', {
      phrases,
      found: (phrase, rows) => {
        for (const { href, title, date = '', names = [], run = 1 } of rows)
          if (run > seen) found.add(href, phrase, { title, date, authors: names.slice(0, 3).join(', ') });
      },
      done,
      failed,
    }).catch(failed);
  });
}

function makeRow(href: string, { title, date, authors }: ShownPaper, reason: string): HTMLLIElement {
  const known = [date && formats.date(date), authors, reason].filter(Boolean);
  return makeElement(
    'li',
    {},
    makeElement('h3', { dir: 'auto' }, makeElement('a', { href }, title)),
    makeElement('p', { className: 'meta' }, known.join(' · ')),
  );
}

/** What of the followed is new. */
async function listFollowed(seen: number): Promise<HTMLElement[]> {
  const follows = readPart(followsPart);
  if (follows.length === 0) return [makeElement('p', { className: 'remark' }, words.noFollows)];
  const found = new Found();
  const phrases = follows.filter(({ kind }) => kind === 'phrase').map(({ name }) => name);
  await addFromPages(
    found,
    follows.filter(({ kind }) => kind !== 'phrase'),
    seen,
  );
  await addFromSearch(found, phrases, seen);
  const papers = [...found.papers.values()];
  const rows = papers
    .slice(0, maxShown)
    .map((paper) => makeRow(paper.href, paper, words.broughtBy({ names: formats.list(paper.follows) })));
  return [
    ...(found.failed ? [makeElement('p', { className: 'remark' }, words.failed)] : []),
    makeElement(
      'p',
      { className: 'remark' },
      rows.length > 0 ? words.shown({ shown: rows.length, total: papers.length }) : words.noNews,
    ),
    makeElement('ol', { className: 'saved-list' }, ...rows),
  ];
}

/** The best of all that is new, after a long absence. */
async function listBest(seen: number): Promise<HTMLElement[]> {
  const response = await fetch(`${base}selection.json`).catch(() => undefined);
  if (!response?.ok) return [makeElement('p', { className: 'remark' }, words.failed)];
  const { best, count } = chooseSelection(parseSelection(await response.json()), seen);
  if (best.length === 0) return [];
  const rows = best.map(({ id, title, date = '', authors, summary = '' }) =>
    makeRow(`${base}papers/${id}/`, { title, date, authors: authors.join(', ') }, summary),
  );
  return [
    makeElement('h3', { className: 'caps' }, words.best),
    makeElement('p', { className: 'explanation' }, words.bestLine({ count })),
    makeElement('ol', { className: 'saved-list', id: 'best' }, ...rows),
    makeButton(reader.markAllSeen, () => {
      changePart(visitPart, (visit) => visit && withAllSeen(visit));
    }),
  ];
}

async function show(): Promise<void> {
  const place = part('news', HTMLDivElement);
  const visit = readPart(visitPart);
  // Before the first visit is known, nothing is new.
  const seen = visit?.seen ?? Infinity;
  place.replaceChildren(makeElement('p', { className: 'remark' }, words.loading));
  const best = visit && wasAway(visit) ? await listBest(seen) : [];
  place.replaceChildren(...best, ...(await listFollowed(seen)));
}

/** Shows what is new of what is followed, and after a long absence the best of all. */
export function showNews(): void {
  listen(followsPart, () => void show());
  void show();
}
