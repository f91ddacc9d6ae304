import { formats, offline as words } from '#words';
import { base } from '../base.ts';
import { loadFile } from '../load-file.ts';
import { assetReferences } from '#lib/text/asset-references.ts';
import { dropOldWeeks, listWeeks, names } from './kept-stores.ts';

/** What `/offline.json` says of a week. */
interface WeekExtent {
  /** Bytes of its pages and of those of its papers, with all that they need. */
  bytes: number;
  /** Their paths below the base. */
  pages: string[];
}

/** Pages that are asked for at once, so that the reader's connection is not held up. */
const atOnce = 4;

/** Puts files into a store with all that they need, each once. */
async function store(cache: Cache, addresses: readonly string[], tell: (done: number) => void) {
  const waiting = [...addresses];
  const known = new Set(waiting);
  let done = 0;
  const work = async (): Promise<void> => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const response = await loadFile(address);
      await cache.put(address, response.clone());
      const isText = !/\.(?:woff2|ico)$/.test(address);
      const needed = isText ? assetReferences(await response.text(), address) : [];
      const fresh = needed.filter((one) => !known.has(one));
      for (const one of fresh) known.add(one);
      waiting.push(...fresh);
      tell((done += 1));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function keep(button: HTMLButtonElement, week: string, pages: readonly string[]): Promise<void> {
  const name = names.week(week);
  button.disabled = true;
  try {
    await caches.delete(name);
    const cache = await caches.open(name);
    await store(
      cache,
      pages.map((path) => new URL(base + path, location.href).href),
      (done) => {
        const count = Math.min(done, pages.length);
        button.textContent = words.keeping({ done: count, total: pages.length });
      },
    );
    await dropOldWeeks();
    button.textContent = words.kept;
  } catch {
    // Half a week would be taken for a whole one.
    await caches.delete(name);
    button.disabled = false;
    button.textContent = words.notKept;
  }
}

/** Lets the reader keep a week, with its size said before. */
export async function offerToKeep(buttons: readonly HTMLButtonElement[]): Promise<void> {
  const [first] = buttons;
  const response = await loadFile(first?.dataset['plan'] ?? '');
  const weeks = new Map(Object.entries((await response.json()) as Record<string, WeekExtent>));
  const kept = new Set(await listWeeks());
  for (const button of buttons) {
    const week = button.dataset['keepWeek'] ?? '';
    const extent = weeks.get(week);
    if (!extent) continue;
    const size = formats.kilobytes(extent.bytes);
    button.textContent = kept.has(week) ? words.keepAgain({ size }) : words.keepWeek({ size });
    button.disabled = false;
    button.classList.add('ready');
    button.addEventListener('click', () => {
      void keep(button, week, extent.pages);
    });
  }
}
