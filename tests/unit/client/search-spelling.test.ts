import { describe, expect, test } from 'vitest';
import { correctWord, hasWord } from '#src/client/search-spelling.ts';

describe('a text has a word', () => {
  test.each([
    ['reward shaping', 'shaped'],
    ['LLM capabilities', 'capability'],
    ['Self-Correction', 'selfcorrection'],
    ['Self-Correction', 'correct'],
    ['WebLeaper: efficient', 'leaper'],
    ['a nearly optimal one', 'nearly'],
    ['Poincaré maps', 'poincare'],
    ['reinforcement learning', 'reinf'],
  ])('"%s" has "%s"', (text, word) => {
    expect(hasWord(text, word)).toBe(true);
  });

  test.each([
    ['reward hacking', 'hakcing'],
    ['continual learning', 'continaul'],
    ['x is given', 'xyzzy'],
  ])('"%s" does not have "%s"', (text, word) => {
    expect(hasWord(text, word)).toBe(false);
  });
});

describe('a misspelt word', () => {
  const words = ['learning', 'reward', 'hacking', 'reasoning', 'more', 'rewards', 'backtracking'];
  test.each([
    ['rewrad', 'reward'],
    ['reard', 'reward'],
    ['rewardd', 'reward'],
    ['hakcing', 'hacking'],
    ['backtraking', 'backtracking'],
    ['bakctraking', 'backtracking'],
    ['reasonign', 'reasoning'],
  ])('"%s" is corrected to "%s"', (word, corrected) => {
    expect(correctWord(word, words)).toBe(corrected);
  });

  test.each(['xyzzy', 'mre', 'rewr4d', 'hcaknig'])('"%s" is left alone', (word) => {
    expect(correctWord(word, words)).toBeUndefined();
  });

  test('is corrected to the more frequent of two equally near words', () => {
    expect(correctWord('rewardt', ['reward', 'rewards'])).toBe('reward');
  });
});
