import { describe, expect, test } from 'vitest';
import { parseEntry } from '#lib/search/lexicon.ts';
import { divideLines, SortedFiles } from '#lib/search/sorted-files.ts';
import { listSpellings, parseSpelling } from '#lib/search/spelling.ts';
import { Speller } from '#lib/search/speller.ts';

const words = [
  ...['reward', 'rewards', 'hacking', 'reasoning', 'backtracking', 'policy', 'agent', 'language', 'gradient'],
  ...['sft', 'rl', 'grpo', 'tree', 'trees', 'search', 'hallucination', 'überlegung'],
].map((word) => ({ word, papers: 5 }));

/** Small files, so that each word is in few of many. */
const files = divideLines(listSpellings(words), ' ', 12);
const loaded = new Set<number>();
const lexicon = new SortedFiles([], () => Promise.reject(new Error('There is no file.')), parseEntry);
const speller = new Speller(
  () =>
    Promise.resolve(
      new SortedFiles(
        files.map(({ start }) => start),
        (file) => {
          loaded.add(file);
          return Promise.resolve(files[file]?.lines.join('\n') ?? '');
        },
        parseSpelling,
      ),
    ),
  lexicon,
  'en',
);

/** A letter missing, one too many, a wrong one and two exchanged, at every place. */
function slipsOf(word: string): string[] {
  return [...word].flatMap((letter, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    const next = after.charAt(0);
    return [
      before + after,
      `${before}x${letter}${after}`,
      `${before}x${after}`,
      before + next + letter + after.slice(1),
    ];
  });
}

describe('a word with one slip is corrected, wherever the slip is:', () => {
  test.each(words.filter(({ word }) => word.length > 4))('$word', async ({ word }) => {
    for (const slip of slipsOf(word).filter(
      (other) => other.length > 4 && words.every((known) => known.word !== other),
    ))
      expect(await speller.correct(slip), slip).toContain(word);
  });
});

test.each([
  ['halucinatoin', 'hallucination'],
  ['hxllucinatxon', 'hallucination'],
  ['bakctraking', 'backtracking'],
])('%s, with two slips, is taken for %s', async (slip, meant) => {
  expect((await speller.correct(slip))[0]).toBe(meant);
});

test('a correction loads few of all files', async () => {
  loaded.clear();
  await speller.correct('rewrad');
  expect(loaded.size).toBeGreaterThan(0);
  expect(loaded.size).toBeLessThan(files.length / 2);
});

test('two words that were written as one are divided', async () => {
  expect(await speller.divide('rewardhacking')).toEqual(['reward', 'hacking']);
  expect(await speller.divide('rewardxyzzy')).toBeUndefined();
});

test('what is no line of the spelling is an error', () => {
  expect(() => parseSpelling('<!doctype html>')).toThrow('no line of the search');
});
