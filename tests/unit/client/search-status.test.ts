import { describe, expect, test } from 'vitest';
import { noAnswer, type SearchAnswer } from '#src/client/search-answer.ts';
import { parseState } from '#lib/search/search-state.ts';
import { describeAnswer, replaceWords } from '#src/client/search-describe.ts';
import { describeFailure } from '#src/client/search-status.ts';

const addresses = { topics: '/offprint/topics/', all: '/offprint/papers/' };
const numbersTo = (count: number) => Array.from({ length: count }, (_, index) => index);

/** The line as one text, with the address of each link after it. */
function describeAs(
  address: string,
  numbers: { papers?: number; near?: number; hidden?: number },
  more: Partial<SearchAnswer['found']> = {},
) {
  const { papers = 0, near = 0, hidden = 0 } = numbers;
  const answer: SearchAnswer = {
    papers: numbersTo(papers),
    near: numbersTo(near),
    hidden,
    found: { ...noAnswer.found, ...more },
  };
  return describeAnswer(parseState(new URLSearchParams(address)), answer, addresses, ['rl', 'agents'])
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
    const corrected = [{ from: 'hakcing', to: 'hacking' }];
    expect(describeAs('?q=reward+Hakcing', { papers: 2 }, { corrected })).toBe(
      '2 papers for reward hacking [?q=reward+hacking] · no paper has “hakcing”',
    );
  });

  test('asks whether a far commoner word was meant', () => {
    const doubtful = [{ from: 'polices', to: 'policies' }];
    expect(describeAs('?q=polices', { papers: 1 }, { doubtful })).toBe(
      '1 paper · Did you mean policies [?q=policies]?',
    );
  });

  test.each([
    [{ kind: 'operator' as const, given: 'abs' }, '“abs:” is not understood'],
    [{ kind: 'year' as const, given: 'soon' }, 'Write year:2025'],
    [{ kind: 'topic' as const, given: 'x' }, 'There are rl, agents.'],
    [{ kind: 'quote' as const, given: 'x' }, 'not closed'],
  ])('says of the mistake %o what would be right', (problem, told) => {
    expect(describeAs('?q=x', { papers: 1 }, { problems: [problem] })).toContain(told);
    expect(describeAs('?q=x', {}, { problems: [problem] })).toContain(told);
  });

  test('leads to the list of all papers if the search cannot be loaded', () => {
    expect(describeFailure(addresses)).toContainEqual({ text: 'all papers', href: '/offprint/papers/' });
  });
});

test.each([
  ['Reward hakcing', 'hakcing', 'hacking', 'Reward hacking'],
  ['self-corection?', 'corection', 'correction', 'self-correction?'],
  ['title:hakcing "x"', 'hakcing', 'hacking', 'title:hacking "x"'],
  ['toStirng', 'stirng', 'string', 'to string'],
])('in the query [%s], %s is replaced by %s: [%s]', (query, from, to, corrected) => {
  expect(replaceWords(query, [{ from, to }])).toBe(corrected);
});
