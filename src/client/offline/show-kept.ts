import { formats, offline as words } from '#words';
import { makeButton, makeElement } from '../make-element.ts';
import { forgetKept, listPages, listWeeks, names, sizeOf, type KeptPage } from './kept-stores.ts';

function linkTo({ href, title }: KeptPage): HTMLElement {
  return makeElement('li', {}, makeElement('a', { href }, title));
}

async function showWeek(week: string, again: () => Promise<void>): Promise<HTMLElement> {
  const name = names.week(week);
  const [pages, size] = await Promise.all([listPages(name), sizeOf(name)]);
  const first = pages.find(({ href }) => new URL(href).pathname.endsWith(`/${week}/`));
  const remove = makeButton(words.remove, async () => {
    await caches.delete(name);
    await again();
  });
  const item = first ? linkTo(first) : makeElement('li', {}, week);
  item.append(` ${words.weekSize({ count: pages.length, size: formats.kilobytes(size) })} `, remove);
  return item;
}

function part(title: string, items: readonly HTMLElement[], empty: string): HTMLElement {
  const list =
    items.length > 0 ? makeElement('ul', { className: 'kept-list' }, ...items) : makeElement('p', {}, empty);
  return makeElement(
    'section',
    { className: 'part' },
    makeElement('h2', { className: 'side' }, title),
    makeElement('div', {}, list),
  );
}

/** Says that the page stands in for another one. */
function tellAway(place: HTMLElement): void {
  const line = document.querySelector<HTMLElement>('[data-away]');
  if (line && location.pathname !== place.dataset['path']) line.textContent = line.dataset['away'] ?? '';
}

/** Lists what this browser keeps of the site, with the room that it takes. */
async function showKept(place: HTMLElement): Promise<void> {
  const again = () => showKept(place);
  const weeks = await Promise.all((await listWeeks()).map((week) => showWeek(week, again)));
  const pages = (await listPages(names.pages)).reverse();
  const stores = (await caches.keys()).filter((name) => name.startsWith(names.prefix));
  const sizes = await Promise.all(stores.map(sizeOf));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const forget = makeButton(words.forget, async () => {
    await forgetKept();
    await again();
  });
  place.replaceChildren(
    part(words.weeks, weeks, words.noWeeks),
    part(words.visited, pages.map(linkTo), words.noneVisited),
    part(
      words.room,
      [makeElement('li', {}, `${words.total({ size: formats.kilobytes(total) })} `, forget)],
      '',
    ),
  );
}

const place = document.querySelector<HTMLElement>('#offline-kept');
if (place && 'caches' in globalThis) {
  tellAway(place);
  void showKept(place);
}
