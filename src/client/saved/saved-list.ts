import { formats, savedPage as words, reader } from '#words';
import { findSaved, listTags, type SavedOrder } from '#lib/reader/find-saved.ts';
import { maxNoteLength, parseTags, savedPart, type SavedPaper } from '#lib/reader/saved-papers.ts';
import { base } from '../base.ts';
import { removeSaved } from '../reader/remove-saved.ts';
import { listen, changePart, readPart } from '../reader/store.ts';
import { showNotice } from '../reader/notice.ts';
import { makeButton, makeElement } from '../make-element.ts';
import { part } from '../part.ts';

const form = part('saved-form', HTMLFormElement);
const query = part('saved-query', HTMLInputElement);
const order = part('saved-order', HTMLSelectElement);
const tag = part('saved-tag', HTMLSelectElement);
const status = part('saved-status', HTMLParagraphElement);
const list = part('saved-list', HTMLOListElement);

/** Removes a paper. The focus goes on to the row that takes its place, or else to the search. */
function remove(paper: SavedPaper): void {
  const place = [...list.children].findIndex((row) => (row as HTMLElement).dataset['id'] === paper.id);
  removeSaved(paper);
  const next = list.children[place] ?? list.lastElementChild;
  (next?.querySelector<HTMLElement>('.own > button') ?? query).focus();
}

/** True while rows are replaced, which takes the focus from one that goes. */
let isShowing = false;
/** True while a field of the list is kept: the list is shown anew when the reader leaves it. */
let isWriting = false;

/** Keeps what the reader wrote, at each change of a field. */
function change(id: string, changed: Partial<SavedPaper>): void {
  isWriting = true;
  const problem = changePart(savedPart, (papers) =>
    papers.map((paper) => (paper.id === id ? { ...paper, ...changed } : paper)),
  );
  isWriting = false;
  if (problem) showNotice(reader.problems[problem]);
}

/** The fields for what the reader adds; folded until they are wanted. */
function makeFields({ id, title, tags, note }: SavedPaper): HTMLDetailsElement {
  const tagField = makeElement('input', { type: 'text', value: tags.join(', ') });
  const noteField = makeElement('textarea', { value: note, rows: 3, maxLength: maxNoteLength });
  tagField.addEventListener('change', () => {
    change(id, { tags: parseTags(tagField.value) });
  });
  noteField.addEventListener('change', () => {
    change(id, { note: noteField.value });
  });
  return makeElement(
    'details',
    {},
    makeElement('summary', { ariaLabel: words.notesOf({ title: title || id }) }, words.edit),
    makeElement('label', {}, words.tags, tagField),
    makeElement('label', {}, words.note, noteField),
  );
}

function makeRow(paper: SavedPaper): HTMLLIElement {
  const { id, title, date, authors, at, tags, note } = paper;
  const known = [
    date && formats.date(date),
    authors,
    words.savedOn({ date: formats.day(toDay(at)) }),
    ...tags,
  ];
  const row = makeElement(
    'li',
    {},
    makeElement('h3', { dir: 'auto' }, makeElement('a', { href: `${base}papers/${id}/` }, title || id)),
    makeElement('p', { className: 'meta' }, known.filter(Boolean).join(' · ')),
  );
  if (note) row.append(makeElement('p', { className: 'own-note', dir: 'auto' }, note));
  const removal = makeButton(
    words.remove,
    () => {
      remove(paper);
    },
    words.removePaper({ title: title || id }),
  );
  row.append(makeElement('div', { className: 'own' }, makeFields(paper), removal));
  row.dataset['id'] = id;
  return row;
}

/** The day of a moment where the reader is: `2025-10-01`. */
function toDay(at: number): string {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function showTags(papers: readonly SavedPaper[]): void {
  const chosen = tag.value;
  const [all] = tag.options;
  tag.replaceChildren(
    ...(all ? [all] : []),
    ...listTags(papers).map((name) => makeElement('option', {}, name)),
  );
  tag.value = chosen;
  if (tag.selectedIndex < 0) tag.selectedIndex = 0;
}

/** Shows the list anew; fields that are open stay so. */
function show(): void {
  const papers = readPart(savedPart);
  showTags(papers);
  const found = findSaved(papers, { words: query.value, tag: tag.value, order: order.value as SavedOrder });
  const open = new Set(
    [...list.querySelectorAll<HTMLElement>('li:has(details[open])')].map(({ dataset }) => dataset['id']),
  );
  isShowing = true;
  list.replaceChildren(...found.map(makeRow));
  isShowing = false;
  for (const row of list.querySelectorAll('li')) {
    const fields = row.querySelector('details');
    if (fields && open.has(row.dataset['id'])) fields.open = true;
  }
  status.textContent =
    papers.length === 0
      ? words.noPapers
      : found.length === 0
        ? words.noMatches
        : words.shown({ shown: found.length, total: papers.length });
}

/** Shows the saved papers, and changes of them by this tab and others. */
export function showSaved(): void {
  for (const event of ['input', 'change']) form.addEventListener(event, show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  listen(savedPart, () => {
    // A field that is written into would lose its place.
    if (!isWriting && document.activeElement?.matches('#saved-list :is(input, textarea)') !== true) show();
  });
  list.addEventListener('focusout', ({ relatedTarget }) => {
    if (!isShowing && !(relatedTarget instanceof Node && list.contains(relatedTarget))) show();
  });
  show();
}
