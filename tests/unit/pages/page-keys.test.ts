import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '#src/files/read-files.ts';

/** Modules of queries that a component may use: constants, addresses, and what the key of every page holds. */
const known = new Set([
  'site.ts',
  'held-data.ts',
  'links.ts',
  'slice-list.ts',
  'period-names.ts',
  'minScore',
]);

const read = (folder: string) =>
  listFiles(folder)
    .filter((path) => /\.(astro|ts)$/.test(path))
    .map((path) => ({ path: `${folder}/${path}`, code: readFileSync(`${folder}/${path}`, 'utf8') }));

const shown = [...read('src/components'), ...read('src/layouts')];
const pages = read('src/pages');
const kept = pages.filter(({ code }) => code.includes('cacheKey'));

/** Names and module of every import of values from src/data. */
function queryImports(code: string): { names: string[]; module: string }[] {
  return [...code.matchAll(/^import (?!type)\{([^}]*)\} from '([^']*\/data\/[^']*)'/gm)].map(
    ([, names = '', module = '']) => ({
      names: names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type ')),
      module: basename(module),
    }),
  );
}

test('a component shows what it is given, and beside it only what the key of every page holds', () => {
  const found = shown.flatMap(({ path, code }) =>
    queryImports(code)
      .filter(({ module, names }) => !known.has(module) && !names.every((name) => known.has(name)))
      .map(({ module }) => `${path}: ${module}`),
  );
  expect(shown.length).toBeGreaterThan(50);
  expect(found).toEqual([]);
});

test('a page that can be kept asks nothing that its key does not hold, but for the text whose digest is in it', () => {
  const asking = kept.flatMap(({ path, code }) => {
    const template = code.slice(code.indexOf('satisfies GetStaticPaths'));
    const calls = [...template.matchAll(/\b(get[A-Z]\w*|read[A-Z]\w*)\(/g)].map(([, name]) => name);
    return calls.filter((name) => name !== 'getEntry').map((name) => `${path}: ${name ?? ''}`);
  });
  expect(kept.length).toBeGreaterThan(5);
  expect(asking).toEqual([]);
});

test('every path of a page that can be kept has a key', () => {
  const counts = kept.map(({ path, code }) => ({
    path,
    paths: code.match(/\bparams: /g)?.length,
    keys: code.match(/\bcacheKey: /g)?.length,
  }));
  expect(counts.filter(({ paths, keys }) => paths !== keys)).toEqual([]);
});

test('the key of a page holds everything that the page is given', () => {
  const wrong = kept.filter(({ code }) => {
    const given = [...code.matchAll(/props: \{ ([^}]*) \},\s*cacheKey: pageKey\(([^;\n]*)\)/g)];
    const isWhole = ([, props = '', key = '']: RegExpMatchArray) =>
      props.split(', ').every((name) => key.split(/, |\)/).includes(name));
    return given.length === 0 || !given.every(isWhole);
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});
