import { readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import type { ApiValue } from '#lib/schema/api.ts';
import { lookupSchema } from '#lib/schema/lookup.ts';
import { paper as words, edition } from '#words';
import { corpus } from '../support/corpus.ts';
import { attribute, elementsIn, find, findAll, shownText } from '../support/html.ts';
import { readPapers } from '../support/paper-records.ts';
import { pageAt, readPages, readSiteFile } from '../support/site-pages.ts';
import { testSites } from '../support/test-sites.ts';

/** Cited by its id at OpenAlex alone, which only the answer about itself names. */
const byWork = ['2506.09033', '2505.04588'] as const;

/** The papers of the corpus that each cites, by the answers kept of Semantic Scholar and OpenAlex. */
const expected = new Map<string, Set<string>>([[byWork[0], new Set([byWork[1]])]]);
const known = new Set(readPapers().map(({ id }) => id));
const lines = readFileSync(`${corpus.content}/enrichment/semantic-scholar.jsonl`, 'utf8').trimEnd();
for (const line of lines.split('\n')) {
  const { about, references = [] } = lookupSchema.parse(JSON.parse(line));
  expected.set(about, new Set(references.filter((id) => id !== about && known.has(id))));
}
const pairs = [...expected].flatMap(([id, cited]) => [...cited].map((other) => `${id} ${other}`)).sort();

/** The ids below a heading of a page, in its order. */
function listedBelow(elements: Element[], base: string, heading: string): string[] {
  const section = findAll(elements, 'section').find(
    (candidate) => shownText(find(elementsIn(candidate), 'h2')) === heading,
  );
  const links = section ? findAll(elementsIn(section), 'a') : [];
  return links.map((link) => (attribute(link, 'href') ?? '').slice(`${base}papers/`.length, -1));
}

describe.each(['root', 'base'] as const)('in the site at its %s', (site) => {
  const { base } = testSites[site];
  const papers = readPages(site).filter(({ path, kind }) => kind === 'page' && /^papers\/\d/.test(path));
  const listOf = (heading: string) =>
    papers.flatMap(({ path, elements }) =>
      listedBelow(elements, base, heading).map((other) => [path.slice('papers/'.length, -1), other]),
    );

  test('the page of a paper lists what it cites on the site, and no other page lists anything', () => {
    expect(pairs.length).toBeGreaterThan(30);
    expect(
      listOf(words.cites)
        .map(([id, other]) => `${id ?? ''} ${other ?? ''}`)
        .sort(),
    ).toEqual(pairs);
  });

  test('both directions agree', () => {
    expect(
      listOf(words.citedBy)
        .map(([id, other]) => `${other ?? ''} ${id ?? ''}`)
        .sort(),
    ).toEqual(pairs);
  });

  test('the data for programs says the same, and nothing where nothing is known', () => {
    const read = (id: string) => JSON.parse(readSiteFile(site, `api/papers/${id}.json`)) as ApiValue<'paper'>;
    const found = [...known].flatMap((id) => {
      const { cites, citedBy } = read(id);
      expect([cites?.length, citedBy?.length]).not.toContain(0);
      return [
        ...(cites ?? []).map((other) => `${id} ${other}`),
        ...(citedBy ?? []).map((other) => `${other} ${id}`),
      ];
    });
    expect(found.sort()).toEqual([...pairs, ...pairs].sort());
  });
});

test('a long list is folded after eight', () => {
  const { elements } = pageAt('root', 'papers/2009.01325/');
  const citedBy = listedBelow(elements, '/', words.citedBy);
  const folded = findAll(elements, 'details').find((one) =>
    find(elementsIn(one), 'ul', { className: 'cited' }),
  );
  expect(citedBy.length).toBeGreaterThan(9);
  expect(findAll(folded ? elementsIn(folded) : [], 'li')).toHaveLength(citedBy.length - 8);
  expect(citedBy[0]).toBe('2506.01937');
});

test('a year later an edition lists what builds on it, those first that are cited most', () => {
  const { elements } = pageAt('root', 'week/2020-W36/');
  const section = find(elements, 'section', { id: 'later' });
  const inside = section ? elementsIn(section) : [];
  expect(shownText(find(inside, 'h2'))).toBe(edition.laterWork);
  const papers = findAll(inside, 'li').map((line) => shownText(find(elementsIn(line), 'a')));
  expect(papers).toHaveLength(11);
  expect(papers.slice(0, 3)).toEqual([
    'A Minimaximalist Approach to Reinforcement Learning from Human Feedback',
    'Preference Fine-Tuning of LLMs Should Leverage Suboptimal, On-Policy Data',
    'Unpacking DPO and PPO: Disentangling Best Practices for Learning from Preference Feedback',
  ]);
  expect(shownText(section)).toContain('Builds on: Learning to summarize from human feedback');
  const others = readPages('root').filter((page) => find(page.elements, 'section', { id: 'later' }));
  const weeks = others.map(({ path }) => path).sort();
  expect(weeks).toContain('week/2024-W02/');
  expect(weeks.filter((week) => week >= 'week/2024-W48')).toEqual([]);
});
