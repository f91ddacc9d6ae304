import { describe, expect, test } from 'vitest';
import { findPapers } from '#src/client/search-papers.ts';
import { noFilters, type Filters } from '#src/client/search-state.ts';
import { fakePagefind } from './fake-pagefind.ts';

const pagefind = fakePagefind([
  { title: 'Reward hacking', year: '2025' },
  { title: 'Reward shaping', year: '2025' },
  { title: 'Reward models', year: '2024' },
  { title: 'Tree search', year: '2024' },
  { title: 'Bandits', year: '2023' },
]);

async function find(query: string, filters: Partial<Filters> = {}) {
  const index = { pagefind, loadWords: () => Promise.resolve(['reward', 'hacking', 'search']) };
  const found = await findPapers(index, { query, order: 'relevance', filters: { ...noFilters, ...filters } });
  const names = (papers: { id: string }[]) => papers.map(({ id }) => id);
  return { ...found, papers: names(found.papers), near: names(found.near) };
}

describe('a search', () => {
  test('finds the papers with every word', async () => {
    expect((await find('reward hacking')).papers).toEqual(['Reward hacking']);
  });

  test('of a filter alone finds all its papers', async () => {
    expect((await find('', { year: ['2024'] })).papers).toEqual(['Reward models', 'Tree search']);
  });

  test('takes several values of a filter as alternatives', async () => {
    expect((await find('', { year: ['2024', '2023'] })).papers).toHaveLength(3);
  });

  test('says how many papers the filters hide, with words and without', async () => {
    expect((await find('reward', { year: ['2024'] })).hidden).toBe(2);
    expect((await find('', { year: ['2024'] })).hidden).toBe(3);
    expect((await find('reward')).hidden).toBe(0);
  });

  test('counts the other values of a filter in use as if it were not', async () => {
    expect((await find('reward', { year: ['2024'] })).counts.year).toEqual(
      new Map([
        ['2024', 1],
        ['2025', 2],
      ]),
    );
  });
});

test.each(['constructor', 'toString', '__proto__'])(
  'an organisation called “%s” has no papers in a search without hits',
  async (name) => {
    expect((await find('xyzzy')).counts.org.get(name)).toBeUndefined();
  },
);

describe('near matches', () => {
  test('have half of the words or more, those with more of them first', async () => {
    const { papers, near } = await find('reward models hacking');
    expect(papers).toEqual([]);
    expect(near).toEqual(['Reward hacking', 'Reward models']);
  });

  test('are not among the papers with every word', async () => {
    expect((await find('reward hacking')).near).toEqual(['Reward shaping', 'Reward models']);
  });

  test('pass the filters', async () => {
    expect((await find('reward hacking', { year: ['2024'] })).near).toEqual(['Reward models']);
  });

  test.each(['reward', '"reward tree"', ''])('are not looked for with the query [%s]', async (query) => {
    expect((await find(query)).near).toEqual([]);
  });
});

describe('a word that no paper has', () => {
  test('is corrected, and the answer names both', async () => {
    const { papers, corrected } = await find('reward hakcing');
    expect(papers).toEqual(['Reward hacking']);
    expect(corrected).toEqual({ query: 'reward hacking', unknown: ['hakcing'] });
  });

  test('leaves the papers with the other words as near matches if it cannot be corrected', async () => {
    const { papers, near, corrected } = await find('bandits xyzzy');
    expect(corrected).toBeUndefined();
    expect(papers).toEqual([]);
    expect(near).toEqual(['Bandits']);
  });

  test('finds nothing if it is the only one', async () => {
    expect(await find('xyzzy')).toMatchObject({ papers: [], near: [], hidden: 0 });
  });
});
