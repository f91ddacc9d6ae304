import { expect, test } from 'vitest';
import { formatName } from '#lib/names/parse-name.ts';
import { nameFinder } from '#lib/names/match-name.ts';
import { nameSlug } from '#lib/identifiers/name-slug.ts';
import { attribute, elementsIn, find, findAll, shownText } from '../support/html.ts';
import { readPapers } from '../support/paper-records.ts';
import { listedPapers, listPaths, pageAt, readPages, type SitePage } from '../support/site-pages.ts';
import { testSites, type TestSiteName } from '../support/test-sites.ts';

const papers = readPapers();
const byAuthor = Map.groupBy(
  papers.flatMap(({ id, authors = [] }) =>
    [...new Set(authors.map((name) => nameSlug(formatName(name))))].map((slug) => ({ slug, id })),
  ),
  ({ slug }) => slug,
);
const several = [...byAuthor].filter(([, same]) => same.length >= 2);
const byOrganization = Map.groupBy(
  papers.flatMap(({ id, organization }) => (organization ? [{ slug: organization.slug, id }] : [])),
  ({ slug }) => slug,
);

test.each([
  ['authors', several],
  ['orgs', [...byOrganization]],
] as const)('every page below /%s/ lists the papers of its name, newest first', (folder, expected) => {
  const shown = listPaths('root', folder)
    .filter((path) => path !== `${folder}/` && !path.startsWith(`${folder}/letters/`))
    .map((path) => [path, listedPapers('root', pageAt('root', path).elements).sort()]);
  const papersOf = expected.map(([slug, same]) => [`${folder}/${slug}/`, same.map(({ id }) => id).sort()]);
  expect(papersOf.length).toBeGreaterThan(0);
  expect(new Map(shown as [string, string[]][])).toEqual(new Map(papersOf as [string, string[]][]));
});

test.each(['authors', 'orgs'])('the index at /%s/ leads to every page below it', (folder) => {
  const isIndex = (path: string) => path === `${folder}/` || path.startsWith(`${folder}/letters/`);
  const paths = listPaths('root', folder);
  const linked = new Set(
    paths
      .filter(isIndex)
      .flatMap((path) => findAll(pageAt('root', path).elements, 'a'))
      .map((link) => attribute(link, 'href')),
  );
  expect(paths.filter((path) => path !== `${folder}/` && !linked.has(`/${path}`))).toEqual([]);
});

test('the index of authors has every name once under its letter', () => {
  const shown = listPaths('root', 'authors/letters').flatMap((path) =>
    findAll(pageAt('root', path).elements, 'ul', { className: 'index-lines' }).flatMap((list) =>
      elementsIn(list).filter(({ tagName }) => tagName === 'a'),
    ),
  );
  expect(shown.map((link) => attribute(link, 'href')).filter((target) => target === undefined)).toEqual([]);
  expect(shown.length).toBe(byAuthor.size);
});

/** What the search finds the papers of, and for each its papers: the matching is that of the site. */
const findByName = nameFinder(
  [
    ...Map.groupBy(
      papers.flatMap(({ id, authors = [] }) => authors.map((name) => ({ name: formatName(name), id }))),
      ({ name }) => name,
    ),
  ].map(([name, same]) => ({ names: [name], things: same.map(({ id }) => id) })),
);
const reached = new Map<string, string[]>();

/** The papers that an address below the base leads to: those of an author's page, or of the search for a name. */
function findPapersAt(site: TestSiteName, target: string): string[] {
  const path = target.slice(testSites[site].base.length);
  const query = path.startsWith('search/') ? new URLSearchParams(path.split('?')[1]).get('q') : undefined;
  if (query === undefined) return listedPapers(site, pageAt(site, path).elements);
  return findByName(/^author:"([^"]+)"$/.exec(query ?? '')?.[1] ?? '');
}

function papersAt(site: TestSiteName, target: string): string[] {
  const key = `${site} ${target}`;
  const known = reached.get(key) ?? findPapersAt(site, target);
  reached.set(key, known);
  return known;
}

/** Every name with a link on a page, and the paper whose author it is. */
function listNames(site: TestSiteName, page: SitePage): { name: string; paper: string; target: string }[] {
  const own = /^papers\/(.+)\/$/.exec(page.path)?.[1] ?? '';
  const rows = page.elements
    .filter(({ tagName }) => tagName === 'li')
    .map((row) => ({ paper: listedPapers(site, elementsIn(row))[0] ?? '', lines: elementsIn(row) }));
  const lines = [
    ...rows.flatMap(({ paper, lines: inRow }) =>
      findAll(inRow, 'span', { className: 'names' }).map((line) => ({ paper, line })),
    ),
    ...findAll(page.elements, 'span', { className: 'author' }).map((line) => ({ paper: own, line })),
  ];
  return lines.flatMap(({ paper, line }) =>
    elementsIn(line).map((link) => ({
      name: shownText(link),
      paper,
      target: attribute(link, 'href') ?? '',
    })),
  );
}

test('every name of an author on every page leads to the paper in one step', () => {
  const listed = readPages('root')
    .filter(({ kind }) => kind === 'page')
    .flatMap((page) => listNames('root', page).map((found) => ({ ...found, on: page.path })));
  const wrong = listed.filter(({ paper, target }) => !papersAt('root', target).includes(paper));
  expect(listed.length).toBeGreaterThan(10 * papers.length);
  expect(wrong).toEqual([]);
});

test('the page of a paper has all its authors, all of them as links', () => {
  const wrong = papers.filter(({ id, authors = [] }) => {
    const names = findAll(pageAt('root', `papers/${id}/`).elements, 'span', { className: 'author' });
    const linked = names.flatMap(elementsIn).filter(({ tagName }) => tagName === 'a');
    return linked.map(shownText).join('|') !== authors.map(formatName).join('|');
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('the page of an author says that people who share a name share the page', () => {
  const [path = ''] = several.map(([slug]) => `authors/${slug}/`);
  const main = find(pageAt('root', path).elements, 'main');
  expect(shownText(main)).toContain('different people with the same name');
});

test('the page of an author counts all with whom papers were written, and leads to them', () => {
  const wrong = several.filter(([slug, same]) => {
    const { elements } = pageAt('root', `authors/${slug}/`);
    const ids = new Set(same.map(({ id }) => id));
    const others = papers
      .filter(({ id }) => ids.has(id))
      .flatMap(({ authors = [] }) => [...new Set(authors.map((name) => nameSlug(formatName(name))))])
      .filter((other) => other !== slug);
    const expected = [...Map.groupBy(others, (other) => other)].map(([, times]) => times.length);
    const shown = findAll(elements, 'ul', { className: 'columns' })
      .flatMap((list) => findAll(elementsIn(list), 'span', { className: 'n' }))
      .map((count) => Number(shownText(count)));
    return (
      shown.join() !==
      expected
        .sort((a, b) => b - a)
        .slice(0, shown.length)
        .join()
    );
  });
  expect(wrong.map(([slug]) => slug)).toEqual([]);
});
