import { formats, offline as words } from '#words';
import { forgetKept, listPages, listWeeks, names, sizeOf, type KeptPage } from './kept-stores.ts';

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function linkTo({ href, title }: KeptPage): HTMLElement {
  return element('li', Object.assign(element('a', title), { href }));
}

function button(text: string, act: () => Promise<unknown>): HTMLButtonElement {
  const made = Object.assign(element('button', text), { type: 'button', className: 'copy' });
  made.addEventListener('click', () => {
    void act();
  });
  return made;
}

async function showWeek(week: string, again: () => Promise<void>): Promise<HTMLElement> {
  const name = names.week(week);
  const [pages, size] = await Promise.all([listPages(name), sizeOf(name)]);
  const first = pages.find(({ href }) => new URL(href).pathname.endsWith(`/${week}/`));
  const remove = button(words.remove, async () => {
    await caches.delete(name);
    await again();
  });
  const item = first ? linkTo(first) : element('li', week);
  item.append(` ${words.weekSize({ count: pages.length, size: formats.kilobytes(size) })} `, remove);
  return item;
}

function part(title: string, items: readonly HTMLElement[], empty: string): HTMLElement {
  const list = items.length > 0 ? element('ul', ...items) : element('p', empty);
  if (items.length > 0) list.className = 'kept-list';
  const made = element(
    'section',
    Object.assign(element('h2', title), { className: 'side' }),
    element('div', list),
  );
  made.className = 'part';
  return made;
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
  const forget = button(words.forget, async () => {
    await forgetKept();
    await again();
  });
  place.replaceChildren(
    part(words.weeks, weeks, words.noWeeks),
    part(words.visited, pages.map(linkTo), words.noneVisited),
    part(words.room, [element('li', `${words.total({ size: formats.kilobytes(total) })} `, forget)], ''),
  );
}

const place = document.querySelector<HTMLElement>('#offline-kept');
if (place && 'caches' in globalThis) {
  tellAway(place);
  void showKept(place);
}
