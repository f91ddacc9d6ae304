import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listFiles } from '#src/files/read-files.ts';
import { importsOf } from '../support/imports.ts';
import { developerCommands, layers, libRooms } from '../support/rooms.ts';

interface Arrow {
  from: string;
  to: string;
}

const files = ['src', 'scripts'].flatMap((folder) =>
  listFiles(folder)
    .filter((path) => /\.(?:ts|astro|mjs)$/.test(path))
    .map((path) => `${folder}/${path}`),
);
const arrows = [...files, 'astro.config.mjs'].flatMap((from) => importsOf(from).map((to) => ({ from, to })));

/** The arrows that are not allowed, as a person can look them up. */
function listArrows(isWrong: (arrow: Arrow) => boolean): string[] {
  return arrows.filter(isWrong).map(({ from, to }) => `${from} imports ${to}`);
}

const isIn = (path: string, folder: string) => path.startsWith(`${folder}/`);
const roomOf = (path: string) => (isIn(path, 'src/lib') ? path.split('/')[2] : undefined);

test.each([
  [`import { a } from '../dates/week.ts';`, ['src/lib/dates/week.ts']],
  [`import type { A } from '#lib/schema/paper.ts';`, ['src/lib/schema/paper.ts']],
  [`export { a } from '#src/site/site.ts';`, ['src/site/site.ts']],
  [`const a = await import('#scripts/dev.ts');`, ['scripts/dev.ts']],
  [`import { counts } from '#words';`, ['src/words/en.ts']],
  [`---\nimport A from './A.astro';\n---\n<A />`, ['src/lib/clean/A.astro']],
  [`import { z } from 'astro/zod';`, []],
  [`const text = "import { a } from './a.ts'";`, []],
])('%j imports %j', (text, wanted) => {
  expect(importsOf('src/lib/clean/a.ts', text)).toEqual(wanted);
});

test('every room of src/lib has its place in the order', () => {
  expect(readdirSync('src/lib').sort()).toEqual([...libRooms].sort());
});

test('a room of src/lib imports rooms before it only, so that no two import each other', () => {
  const place = (path: string) => libRooms.indexOf(roomOf(path) ?? '');
  expect(listArrows(({ from, to }) => roomOf(from) !== undefined && place(to) > place(from))).toEqual([]);
  expect(arrows.some(({ from, to }) => roomOf(from) !== undefined && place(to) < place(from))).toBe(true);
});

test('what lies below the pages imports layers before it only', () => {
  const layerOf = (path: string) => layers.findIndex((layer) => isIn(path, layer));
  const isWrong = ({ from, to }: Arrow) =>
    layerOf(from) !== -1 && existsSync(to) && (layerOf(to) === -1 || layerOf(to) > layerOf(from));
  expect(listArrows(isWrong)).toEqual([]);
});

test('src imports no script', () => {
  expect(listArrows(({ from, to }) => isIn(from, 'src') && isIn(to, 'scripts'))).toEqual([]);
});

test('only the commands of developers import scripts/tools', () => {
  expect(developerCommands.filter((command) => !files.includes(command))).toEqual([]);
  const isTool = (path: string) => isIn(path, 'scripts/tools') || developerCommands.includes(path);
  expect(listArrows(({ from, to }) => isIn(to, 'scripts/tools') && !isTool(from))).toEqual([]);
});
