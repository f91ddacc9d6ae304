import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveConfig } from 'vite';
import { expect, test } from 'vitest';
import { readStore } from '#src/loaders/read-store.ts';

/** What the module has that the dev server is given, with the store of a folder. */
async function load(root: string, id = '\0astro:data-layer-content'): Promise<unknown> {
  const { plugins } = await resolveConfig({ root, configFile: false, plugins: [readStore()] }, 'serve');
  const hook = plugins.find(({ name }) => name === 'offprint-read-store')?.load;
  if (typeof hook !== 'object') throw new Error('The plugin has no hook that loads a module.');
  const code = Reflect.apply(hook.handler, {}, [id]) as string | undefined;
  if (code === undefined) return undefined;
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: unknown };
  return module.default;
}

const makeRoot = () => mkdtempSync(join(tmpdir(), 'store-'));

test('the module of the entries is what stands in the store, and no text of it', async () => {
  const root = makeRoot();
  mkdirSync(join(root, '.astro'));
  const store = [['papers', 1], { 'a"b': ['\u2028', '</script>'] }];
  writeFileSync(join(root, '.astro/data-store.json'), JSON.stringify(store));
  expect(await load(root)).toEqual(store);
});

test('before anything is stored, it is empty', async () => {
  expect(await load(makeRoot())).toEqual(new Map());
});

test('every other module is left to others', async () => {
  expect(await load(makeRoot(), '\0astro:content')).toBeUndefined();
});
