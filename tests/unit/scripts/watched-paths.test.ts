import { expect, test } from 'vitest';
import { leaveUnwatched } from '#scripts/dev/watched-paths.ts';

test.each([
  ['.cache', true],
  ['.cache/site-root/papers/1/index.html', true],
  ['dist/index.html', true],
  ['.cached/notes.md', false],
  ['src/pages/index.astro', false],
  ['.astro/data-store.json', false],
  ['.cache/site-dev/content/notes/1.mdx', false],
  ['.cache/site-dev/content', false],
])('of what the dev server could watch, "%s" is left out: %s', (path, expected) => {
  const isLeftOut = leaveUnwatched(['.cache', 'dist'], ['seeds', '.cache/site-dev/content']);
  expect(isLeftOut(path)).toBe(expected);
});
