import { describe, expect, test } from 'vitest';
import { correctWord, divideWord, slipsBetween } from '#lib/search/correct-word.ts';

const known = Object.entries({
  learning: 100,
  reward: 90,
  rewards: 30,
  hacking: 5,
  reasoning: 80,
  backtracking: 4,
  fostering: 3,
  r1: 9,
  gpt4: 2,
  grpo: 12,
  bandit: 6,
  sft: 20,
}).map(([word, papers]) => ({ word, papers }));

describe('a misspelt word', () => {
  test.each([
    ['rewrad', 'reward'],
    ['reard', 'reward'],
    ['rewardd', 'reward'],
    ['teward', 'reward'],
    ['hakcing', 'hacking'],
    ['bakctraking', 'backtracking'],
    ['reasonign', 'reasoning'],
    ['gtp4', 'gpt4'],
    ['gropo', 'grpo'],
    ['sfr', 'sft'],
  ])('%s is taken for %s', (word, meant) => {
    expect(correctWord(word, known)[0]).toBe(meant);
  });

  test.each(['xyzzy', 'tostring', 'gpt5', 'r2', 'hcaknig', 'ab'])('%s is taken for none', (word) => {
    expect(correctWord(word, known)).toEqual([]);
  });

  test('is taken for the commoner of two that are equally near', () => {
    expect(correctWord('rewardt', known)[0]).toBe('reward');
  });

  test('that may be one of several is taken for each of them', () => {
    const names = ['zhang', 'zheng', 'zhong'].map((word) => ({ word, papers: 9 }));
    expect(correctWord('zhng', names)).toEqual(['zhang', 'zheng', 'zhong']);
  });

  test('is nearer with letters exchanged, doubled or from the next key than with others', () => {
    expect(slipsBetween('hakcing', 'hacking')).toBeLessThan(slipsBetween('haqqing', 'hacking'));
    expect(slipsBetween('rewward', 'reward')).toBeLessThan(slipsBetween('rexward', 'reward'));
    expect(slipsBetween('reqard', 'reward')).toBeLessThan(slipsBetween('repard', 'reward'));
  });
});

test('two words written as one are divided', async () => {
  const words = new Map(known.map(({ word, papers }) => [word, papers]));
  const papersOf = (word: string) => Promise.resolve(words.get(word) ?? 0);
  expect(await divideWord('rewardhacking', papersOf)).toEqual(['reward', 'hacking']);
  expect(await divideWord('rewardxyzzy', papersOf)).toBeUndefined();
});
