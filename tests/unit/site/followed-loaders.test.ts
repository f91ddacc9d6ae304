import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader } from 'astro/loaders';
import { beforeEach, expect, test, vi } from 'vitest';
import { handWrittenLoader } from '#src/loaders/hand-written-loader.ts';
import { keptEntriesName } from '#src/loaders/kept-entries.ts';
import { paperLoader } from '#src/loaders/paper-loader.ts';
import { openLive, type LiveEntry } from '#src/site/live-entries.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { beginWithoutLive, forgetLive } from '../support/without-live-entries.ts';

let root = '';
const papers = () => join(root, 'papers');
const kept = () => join(root, 'cache', keptEntriesName);

beforeEach(() => {
  beginWithoutLive();
  root = temporaryFolder();
  mkdirSync(papers());
  mkdirSync(join(root, 'notes'));
});

/** What Astro's store of a collection has, and what it remembers beside that. */
function makeStore() {
  const entries = new Map<string, LiveEntry & { filePath?: string }>();
  return {
    entries,
    keys: () => [...entries.keys()],
    values: () => [...entries.values()],
    get: (id: string) => entries.get(id),
    set: (entry: LiveEntry) => entries.set(entry.id, entry),
    delete: (id: string) => entries.delete(id),
    clear: () => {
      entries.clear();
    },
    addModuleImport: () => undefined,
  };
}

const parseData = vi.fn<(entry: { data: unknown }) => Promise<unknown>>(({ data }) => Promise.resolve(data));
const error = vi.fn<(message: string) => void>();

/** Starts a loader as the dev server does. Returns its watcher. */
async function start(
  loader: Loader,
  collection: string,
  store = makeStore(),
  meta = new Map<string, string>(),
) {
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  parseData.mockClear();
  const config = { root: pathToFileURL(`${root}/`) };
  await Reflect.apply(loader.load, loader, [
    { collection, store, meta, config, watcher, parseData, logger: { error } },
  ]);
  return watcher;
}

const live = (collection: string) => [...openLive(collection).values()];

const writePaper = (id: string, text: string) => {
  writeFileSync(join(papers(), `${id}.mdx`), `---\ntitle: "T"\n---\n\n${text}\n`);
};

test('papers of the dev server are in memory, follow their files, and are not in Astro’s store', async () => {
  const store = makeStore();
  store.set({ id: 'old' });
  writePaper('a', 'One.');
  const watcher = await start(paperLoader(root, join(root, 'cache')), 'papers', store);
  expect(live('papers')).toMatchObject([{ id: 'a', rendered: { html: '<p>One.</p>' } }]);
  writePaper('a', 'Two.');
  watcher.emit('all', 'change', join(papers(), 'a.mdx'));
  await expect.poll(() => live('papers')).toMatchObject([{ id: 'a', rendered: { html: '<p>Two.</p>' } }]);
  rmSync(join(papers(), 'a.mdx'));
  watcher.emit('all', 'unlink', join(papers(), 'a.mdx'));
  expect(live('papers')).toEqual([]);
  expect(store.entries.size).toBe(0);
});

test('the next dev server finds what was rendered, but not of a text that is another or gone', async () => {
  vi.useFakeTimers();
  for (const id of ['a', 'b', 'c']) writePaper(id, 'One.');
  const loader = paperLoader(root, join(root, 'cache'));
  const meta = new Map<string, string>();
  await start(loader, 'papers', makeStore(), meta);
  expect(parseData).toHaveBeenCalledTimes(3);
  vi.runAllTimers();
  expect(existsSync(kept())).toBe(true);
  forgetLive();
  writePaper('a', 'Two.');
  rmSync(join(papers(), 'b.mdx'));
  await start(loader, 'papers', makeStore(), meta);
  expect(parseData).toHaveBeenCalledTimes(1);
  expect(live('papers')).toMatchObject([
    { id: 'a', rendered: { html: '<p>Two.</p>' } },
    { id: 'c', rendered: { html: '<p>One.</p>' } },
  ]);
  // The text of the paper that is gone is on the disk no more, even if the server is killed now.
  expect(existsSync(kept())).toBe(false);
  vi.useRealTimers();
});

test('what is kept is not believed if it is torn, or if Astro cleared its store since', async () => {
  vi.useFakeTimers();
  writePaper('a', 'One.');
  const loader = paperLoader(root, join(root, 'cache'));
  const meta = new Map<string, string>();
  await start(loader, 'papers', makeStore(), meta);
  vi.runAllTimers();
  await start(loader, 'papers', makeStore(), new Map());
  expect(parseData).toHaveBeenCalledTimes(1);
  vi.runAllTimers();
  forgetLive();
  writeFileSync(kept(), 'torn');
  await start(loader, 'papers', makeStore(), meta);
  expect(parseData).toHaveBeenCalledTimes(1);
  expect(live('papers')).toHaveLength(1);
  vi.useRealTimers();
});

test('of texts, Astro’s store has those alone of which Astro makes modules', async () => {
  const write = (id: string, text: string) => {
    writeFileSync(join(root, `notes/${id}.mdx`), `---\n{}\n---\n\n${text}\n`);
  };
  write('2510.00001', 'Plain.');
  write('2510.00002', 'import { x } from "./x.ts";\n\n{x}');
  const store = makeStore();
  const watcher = await start(handWrittenLoader(root, 'notes'), 'notes', store);
  const ids = () => [live('notes').map(({ id }) => id), store.keys()];
  expect(ids()).toEqual([['2510.00001', '2510.00002'], ['2510.00002']]);
  write('2510.00001', '{1 + 1}');
  write('2510.00002', 'Plain.');
  watcher.emit('all', 'change', join(root, 'notes/2510.00002.mdx'));
  expect(ids()).toEqual([['2510.00001', '2510.00002'], ['2510.00001']]);
});
