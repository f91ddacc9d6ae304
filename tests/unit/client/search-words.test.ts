import { describe, expect, test } from 'vitest';
import { correctQuery, keepTelling, splitQuery } from '#src/client/search-words.ts';

describe('the words of a query', () => {
  test.each([
    ['Tree-search for the web?', ['tree', 'search', 'web']],
    ['SFT and/or RL', ['sft', 'rl']],
    ['reward, reward', ['reward']],
    ['of the', []],
    ['R^3', ['r3']],
  ])('of "%s" are %j', (query, words) => {
    expect(splitQuery(query)).toEqual(words);
  });
});

describe('a corrected query', () => {
  test.each([
    ['Reward hakcing', ['hakcing'], 'Reward hacking'],
    ['self-corection?', ['corection'], 'self-correction'],
    ['rewrad hakcing', ['rewrad', 'hakcing'], 'reward hacking'],
  ])('of "%s" has the nearest words for %j: "%s"', (query, unknown, corrected) => {
    expect(correctQuery(query, unknown, ['reward', 'hacking', 'correction'])).toBe(corrected);
  });

  test('is empty if no word is similar', () => {
    expect(correctQuery('rewrad xyzzy', ['rewrad', 'xyzzy'], ['reward'])).toBeUndefined();
  });
});

describe('the words marked in a text', () => {
  const content = 'However much it rewards, how is rewarding much?';
  test.each([
    ['how rewarded', [0, 3, 4, 6], [3, 6]],
    ['"how is"', [4, 5], [4, 5]],
    ['of', [0], []],
  ])('for [%s], of the hits at %j, are those at %j', (query, positions, marked) => {
    expect(keepTelling(content, positions, query)).toEqual(marked);
  });
});
