import { expect, test } from 'vitest';
import { checkLinks } from '#lib/doctor/check-links.ts';
import { findDeadLink } from '#src/site/find-dead-link.ts';
import { paths } from '#src/site/paths.ts';

const existing = {
  papers: new Set(['2510.00568', 'cs/0110053', 'earlier-name']),
  topics: new Set(['search-agents']),
  weeks: new Set(['2025-W40']),
};

test.each([
  '/',
  '/papers/2510.00568/',
  '/papers/2510.00568',
  '/papers/cs/0110053/',
  '/papers/earlier-name/',
  '/topics/search-agents/',
  '/topics/search-agents/2025/',
  '/week/2025-W40/',
  '/search/',
  '/rising/',
  '/slides.pdf',
])('a link to %s leads somewhere', (path) => {
  expect(findDeadLink(path, existing)).toBeUndefined();
});

test.each([
  ['/papers/nothing/', 'the paper nothing'],
  ['/topics/nothing/', 'the topic nothing'],
  ['/week/2025-W41/', 'the week 2025-W41'],
  ['/nowhere/', '/nowhere/'],
  ['/week/2025-40/', '/week/2025-40/'],
])('a link to %s leads nowhere, and the message names %s', (path, what) => {
  expect(findDeadLink(path, existing)).toContain(`The link leads to ${what}`);
});

test.each([
  ['a Markdown link', 'See\n[x](/papers/nothing/#top).', [2]],
  ['an element', '<a href="/papers/nothing/">x</a>', [1]],
  ['two links of a line', '[a](/week/2025-W41/) [b](/nowhere/?q=1)', [1, 1]],
  ['a link to another site', '[x](//example.org/nowhere/) [y](https://example.org/)', []],
  ['a component', 'See\n<Paper id="nothing">x</Paper>, <Paper id="2510.00568" />', [2]],
  ['a good link', '[x](/papers/2510.00568/ "ReSeek")', []],
])('%s in a hand-written file is reported by its line', (_, text, lines) => {
  const found = checkLinks({ file: 'content/notes/a.mdx', id: 'a', text }, paths.paper, (path) =>
    findDeadLink(path, existing),
  );
  expect(found.map(({ places }) => places[0]?.line)).toEqual(lines);
});
