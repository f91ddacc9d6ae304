import { beforeAll, expect, test } from 'vitest';
import { buildHostileSite, foundOrcid, joinedNames, papersOfSeed } from '../support/hostile-site.ts';
import { attribute, find, findAll, shownText } from '../support/html.ts';
import { listedPapers, pageAt, readSiteFile } from '../support/site-pages.ts';
import { testSites } from '../support/test-sites.ts';

beforeAll(buildHostileSite, 300_000);

test.each(['root', 'base'] as const)(
  'the earlier address of the rising phrases sends on to them, in the site at its %s',
  (site) => {
    const { elements } = pageAt(site, 'trends/');
    const refresh = attribute(find(elements, 'meta', { httpEquiv: 'refresh' }), 'content');
    expect(refresh).toBe(`0; url=${testSites[site].base}rising/`);
  },
);

test('a topic whose file was renamed is found under its old name, and its feed goes on there', () => {
  const { elements } = pageAt('hostile', 'topics/assaults/');
  const refresh = attribute(find(elements, 'meta', { httpEquiv: 'refresh' }), 'content');
  expect(refresh).toBe(`0; url=${testSites.hostile.base}topics/attacks/`);
  const ids = (topic: string) =>
    readSiteFile('hostile', `topics/${topic}/rss.xml`).match(/<guid[^>]*>[^<]*/g);
  expect(ids('assaults')?.length).toBeGreaterThan(0);
  expect(ids('assaults')).toEqual(ids('attacks'));
});

test.each(['root', 'base'] as const)(
  'the ids of a feed do not depend on where the site is published, at its %s',
  (site) => {
    const ids = readSiteFile(site, 'rss.xml').match(/<guid[^>]*>[^<]*/g) ?? [];
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).toEqual(readSiteFile('root', 'rss.xml').match(/<guid[^>]*>[^<]*/g));
    expect(ids.join()).not.toContain('offprint.example');
  },
);

test('the address of a name that the editor joined to a person sends on to the person', () => {
  const { name, slug, others } = joinedNames;
  for (const other of others) {
    const { elements } = pageAt('hostile', `authors/${other}/`);
    const refresh = attribute(find(elements, 'meta', { httpEquiv: 'refresh' }), 'content');
    expect(refresh).toBe(`0; url=${testSites.hostile.base}authors/${slug}/`);
  }
  const { elements } = pageAt('hostile', `authors/${slug}/`);
  expect(shownText(find(elements, 'h1'))).toBe(name);
  expect(listedPapers('hostile', elements).length).toBeGreaterThanOrEqual(2);
  const links = findAll(elements, 'a').map((link) => attribute(link, 'href'));
  expect(links).toContain(`https://orcid.org/${joinedNames.orcid}`);
  expect(links).toContain(joinedNames.home);
});

test('the ORCID iD that a service gives stands on the page of the paper, beside the name of its author', () => {
  const paper = papersOfSeed('inherited.jsonl').find(({ authors }) =>
    JSON.stringify(authors).includes(foundOrcid.name),
  );
  const head = pageAt('hostile', `papers/${paper?.id ?? ''}/`).elements;
  const tags = findAll(head, 'meta')
    .map((meta) => [attribute(meta, 'name'), attribute(meta, 'content')])
    .filter(([name]) => name?.startsWith('citation_author'));
  expect(tags.slice(0, 3)).toEqual([
    ['citation_author', foundOrcid.name],
    ['citation_author_orcid', `https://orcid.org/${foundOrcid.orcid}`],
    ['citation_author', '__proto__'],
  ]);
});
