import { describe, expect, test } from 'vitest';
import type { Hit } from '#src/client/search-index.ts';
import type { Found } from '#src/client/search-papers.ts';
import { parseState } from '#src/client/search-state.ts';
import { describeFailure, describeFound } from '#src/client/search-status.ts';

const addresses = { topics: '/offprint/topics/', all: '/offprint/papers/' };

function hits(count: number): Hit[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(index),
    score: 0,
    words: [],
    data: () => Promise.reject(new Error('The status does not read papers.')),
  }));
}

/** The line as one text, with the address of each link after it. */
function describeAs(
  address: string,
  numbers: { papers?: number; near?: number; hidden?: number },
  more: Partial<Found> = {},
) {
  const { papers = 0, near = 0, hidden = 0 } = numbers;
  const none = new Map<string, number>();
  const counts = { topic: none, year: none, org: none, code: none };
  const found = { papers: hits(papers), near: hits(near), hidden, counts, ...more };
  return describeFound(parseState(new URLSearchParams(address)), found, addresses)
    .map((part) =>
      typeof part === 'string' ? part : `${part.text} [${'href' in part ? part.href : part.search}]`,
    )
    .join('');
}

describe('the status line', () => {
  test.each([
    ['?q=x', { papers: 12 }, '12 papers'],
    ['?q=x', { papers: 1 }, '1 paper'],
    ['?q=x&sort=date', { papers: 3 }, '3 papers, newest first'],
    ['?sort=comments', { papers: 3 }, '3 papers, most comments first'],
    ['?year=2025', { papers: 3 }, '3 papers, newest first'],
    ['?q=x&year=2025', { papers: 3, hidden: 1 }, '3 papers · 1 more without this filter [?q=x]'],
    [
      '?q=x&year=2025&code=yes&sort=date',
      { papers: 3, hidden: 4 },
      '3 papers, newest first · 4 more without these filters [?q=x&sort=date]',
    ],
    ['?q=x', { papers: 1, near: 9 }, '1 paper · 9 more with some of the words'],
    ['?q=x', { near: 1 }, 'No paper has all of these words; 1 has some of them.'],
    ['?q=x', {}, 'No papers found for “x”. Browse topics [/offprint/topics/]'],
    [
      `?q=${'long'.repeat(40)}`,
      {},
      `No papers found for “${'long'.repeat(15)}…”. Browse topics [/offprint/topics/]`,
    ],
    ['?q=x&org=A', { hidden: 1 }, 'No papers found. 1 paper without this filter [?q=x]'],
    ['?year=1900', {}, 'No papers found. Clear filters []'],
  ])('of %s with %o is "%s"', (address, numbers, line) => {
    expect(describeAs(address, numbers)).toBe(line);
  });

  test('names the corrected query and the word that no paper has', () => {
    const corrected = { query: 'reward hacking', unknown: ['hakcing'] };
    expect(describeAs('?q=reward+hakcing', { papers: 2 }, { corrected })).toBe(
      '2 papers for reward hacking [?q=reward+hacking] · no paper has “hakcing”',
    );
  });

  test('leads to the list of all papers if the search cannot be loaded', () => {
    expect(describeFailure(addresses)).toContainEqual({ text: 'all papers', href: '/offprint/papers/' });
  });
});
