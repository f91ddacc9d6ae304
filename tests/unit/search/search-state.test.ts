import { describe, expect, test } from 'vitest';
import { noFilters } from '#lib/search/filters.ts';
import { formatState, isBlank, parseState, type SearchState } from '#lib/search/search-state.ts';

const blank: SearchState = { query: '', order: 'relevance', filters: noFilters };

describe('the address of a search', () => {
  const cases: [string, SearchState][] = [
    ['', blank],
    ['?q=reward+hacking', { ...blank, query: 'reward hacking' }],
    ['?q=%22a+%26+b%22', { ...blank, query: '"a & b"' }],
    ['?sort=date', { ...blank, order: 'date' }],
    [
      '?topic=rl&topic=agents&code=yes',
      { ...blank, filters: { ...noFilters, topic: ['rl', 'agents'], code: ['yes'] } },
    ],
    [
      '?q=x&year=2025&org=Stanford+NLP&sort=comments',
      { query: 'x', order: 'comments', filters: { ...noFilters, year: ['2025'], org: ['Stanford NLP'] } },
    ],
  ];
  test.each(cases)('"%s" is written and read as the same search', (address, state) => {
    expect(formatState(state)).toBe(address);
    expect(parseState(new URLSearchParams(address))).toEqual(state);
  });

  test.each([
    ['?q=++tree++', { ...blank, query: 'tree' }],
    ['?sort=newest&page=3', blank],
    ['?year=2025&year=2025&year=', { ...blank, filters: { ...noFilters, year: ['2025'] } }],
  ])('"%s" from elsewhere is read as far as it makes sense', (address, state) => {
    expect(parseState(new URLSearchParams(address))).toEqual(state);
  });

  test('only a page without words, filters and order asks for nothing', () => {
    expect(isBlank(blank)).toBe(true);
    expect(isBlank({ ...blank, order: 'date' })).toBe(false);
  });
});
