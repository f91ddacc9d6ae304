import { resolveConfig } from 'vite';
import { beforeEach, expect, test } from 'vitest';
import { readStore } from '#src/loaders/read-store.ts';
import { openLive } from '#src/site/live-entries.ts';
import { beginWithoutLive } from '../support/without-live-entries.ts';

beforeEach(beginWithoutLive);

let loads = 0;

/** What the module has that the dev server is given; nothing if it is left to others. */
async function load(id = '\0astro:data-layer-content'): Promise<unknown> {
  const { plugins } = await resolveConfig({ configFile: false, plugins: [readStore()] }, 'serve');
  const hook = plugins.find(({ name }) => name === 'offprint-read-store')?.load;
  if (typeof hook !== 'object') throw new Error('The plugin has no hook that loads a module.');
  const code = Reflect.apply(hook.handler, {}, [id]) as string | undefined;
  if (code === undefined) return undefined;
  loads += 1;
  const text = `${code}// ${String(loads)}`;
  const module = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as { default: unknown };
  return module.default;
}

test('the module of the entries has those that the loaders have now', async () => {
  const papers = openLive('papers');
  papers.set({ id: 'a"b', digest: '\u2028' });
  const read = await load();
  expect(read).toEqual(new Map([['papers', new Map([['a"b', { id: 'a"b', digest: '\u2028' }]])]]));
  papers.set({ id: 'c' });
  openLive('notes').set({ id: 'd' });
  papers.delete('a"b');
  expect(read).toEqual(
    new Map([
      ['papers', new Map([['c', { id: 'c' }]])],
      ['notes', new Map([['d', { id: 'd' }]])],
    ]),
  );
});

test('before anything is loaded, it is empty', async () => {
  expect(await load()).toEqual(new Map());
});

test('every other module is left to others', async () => {
  expect(await load('\0astro:content')).toBeUndefined();
});
