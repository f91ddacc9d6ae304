import { describe, expect } from 'vitest';
import { findSidewaysScroll, findViolations, viewports } from '../support/audit.ts';
import { test } from '../support/browser.ts';
import { readPapers } from '../support/paper-records.ts';
import { readPages } from '../support/site-pages.ts';

const papers = readPapers();
const monthOnly = papers.find(({ issued }) => issued?.length === 7);
const longest = papers.toSorted((a, b) => b.title.length - a.title.length)[0];
const withFormulas = papers.find(({ body }) => body.includes('$'));

const themes = ['light', 'dark'] as const;

/** A page of every type, and papers that are out of the ordinary. */
const paths = [
  ['the home page', ''],
  ['the list of papers', 'papers/'],
  ['a further page of papers', 'papers/page/2/'],
  ['a paper with a note', 'papers/2510.00568/'],
  ['a paper known by its month', `papers/${monthOnly?.id ?? ''}/`],
  ['the paper with the longest title', `papers/${longest?.id ?? ''}/`],
  ['a paper with formulas', `papers/${withFormulas?.id ?? ''}/`],
  ['the list of topics', 'topics/'],
  ['a digest', 'topics/search-agents/'],
  ['an edition', 'week/2025-W40/'],
  ['the archive', 'archive/'],
  ['the search page', 'search/'],
  ['the list of feeds', 'feeds/'],
  ['the page about the site', 'about/'],
  ['the page for addresses that do not exist', '404.html'],
] as const;

/** `papers/2510.00568/` and `papers/2510.00915/` are of one type. */
function typeOf(path: string): string {
  return path.replace(/^([^/]+)\/(page\/)?[^/]+\/$/, '$1/$2*/');
}

test('every type of page of the site is among those that are looked at', () => {
  const types = readPages('root').flatMap(({ kind, path }) => (kind === 'page' ? typeOf(path) : []));
  expect(new Set(paths.map(([, path]) => typeOf(path)))).toEqual(new Set(types));
});

describe.each(paths)('%s', (_type, path) => {
  test.for(themes)(
    'in %s loads from the site alone, fits windows of 320 and 1280 pixels, and axe finds nothing',
    async (colorScheme, { open }) => {
      const faults = await Promise.all(
        viewports.map(async (width) => {
          const { page, problems } = await open(path, { colorScheme, viewport: { width, height: 800 } });
          const scroll = await findSidewaysScroll(page);
          return { width, scroll, axe: await findViolations(page), problems };
        }),
      );
      expect(faults).toEqual(viewports.map((width) => ({ width, scroll: [], axe: [], problems: [] })));
    },
  );
});
