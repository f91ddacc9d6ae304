import { expect, test } from 'vitest';
import { formatName } from '#lib/names/parse-name.ts';
import { nameSlug } from '#lib/identifiers/name-slug.ts';
import { attribute, find, findAll, shownText } from '../support/html.ts';
import { readPapers } from '../support/paper-records.ts';
import { listedPapers, listPaths, pageAt } from '../support/site-pages.ts';

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
    .filter((path) => path !== `${folder}/`)
    .map((path) => [path, listedPapers('root', pageAt('root', path).elements).sort()]);
  const papersOf = expected.map(([slug, same]) => [`${folder}/${slug}/`, same.map(({ id }) => id).sort()]);
  expect(papersOf.length).toBeGreaterThan(0);
  expect(new Map(shown as [string, string[]][])).toEqual(new Map(papersOf as [string, string[]][]));
});

test.each(['authors', 'orgs'])('the index at /%s/ leads to every page below it', (folder) => {
  const linked = new Set(
    findAll(pageAt('root', `${folder}/`).elements, 'a').map((link) => attribute(link, 'href')),
  );
  const below = listPaths('root', folder).filter((path) => path !== `${folder}/`);
  expect(below.filter((path) => !linked.has(`/${path}`))).toEqual([]);
});

test('the page of a paper links those of its authors that have a page', () => {
  const wrong = papers.filter(({ id, authors = [] }) => {
    const { elements } = pageAt('root', `papers/${id}/`);
    const linked = findAll(elements, 'a').flatMap((link) => attribute(link, 'href') ?? []);
    const expected = authors
      .map((name) => nameSlug(formatName(name)))
      .filter((slug) => (byAuthor.get(slug)?.length ?? 0) >= 2);
    return expected.some((slug) => !linked.includes(`/authors/${slug}/`));
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('the page of an author says that people who share a name share the page', () => {
  const [path = ''] = several.map(([slug]) => `authors/${slug}/`);
  const main = find(pageAt('root', path).elements, 'main');
  expect(shownText(main)).toContain('different people with the same name');
});
