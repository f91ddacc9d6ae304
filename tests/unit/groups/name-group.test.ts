import { expect, test } from 'vitest';
import type { GroupPhrase } from '#lib/groups/group-phrases.ts';
import { nameGroup } from '#lib/groups/name-group.ts';

/** A phrase that so many of a hundred papers have, by default the first ones. */
function phrase(key: string, papers: number, score: number, titleShare = 0.5, first = 0): GroupPhrase {
  return { phrase: first, key, share: papers / 100, titleShare, lift: 20, score };
}

/** The number of a phrase here is that of the first paper that has it. */
function holders({ phrase: first, share }: GroupPhrase): Set<number> {
  return new Set(Array.from({ length: share * 100 }, (_, at) => first + at));
}

const spellings: Record<string, string> = {
  'low bit': 'low-bit',
  'low bit quantiz': 'low-bit quantization',
  thought: 'chain-of-thought',
  chain: 'Chain-of-Thought',
};

function nameOf(...phrases: GroupPhrase[]): string[] | undefined {
  const named = nameGroup(phrases, ({ key }) => spellings[key] ?? key, holders, 100);
  return named && [named.name, ...named.further];
}

test.each([
  [
    'the best phrase',
    [phrase('world model', 50, 3), phrase('long video', 30, 2)],
    ['world model', 'long video'],
  ],
  [
    'a longer phrase that most of its papers have',
    [phrase('languag action', 80, 5), phrase('vision languag action', 79, 4.9)],
    ['vision languag action'],
  ],
  [
    'a phrase before a word that says little more',
    [phrase('motion', 60, 3), phrase('video edit', 40, 2.9)],
    ['video edit and motion'],
  ],
  [
    'a word that says much more',
    [phrase('speech', 60, 4), phrase('spoken languag', 20, 2)],
    ['speech', 'spoken languag'],
  ],
  [
    'no word that stands in few titles',
    [phrase('subject', 60, 4, 0.2), phrase('multi person', 30, 1.5)],
    ['multi person and subject'],
  ],
  [
    'a word that most papers have, where no phrase is that of many',
    [phrase('medic', 70, 3, 0.2), phrase('name entiti', 15, 2)],
    ['medic', 'name entiti'],
  ],
  [
    'half of a compound in full',
    [phrase('low bit', 40, 3), phrase('low bit quantiz', 25, 2)],
    ['low-bit quantization'],
  ],
  [
    'an adjective with one of its nouns, by all papers that have the adjective',
    [
      phrase('multilingual', 70, 3),
      phrase('world model', 30, 2, 0.2, 70),
      phrase('multilingual corpus', 15, 1, 0.1),
    ],
    ['multilingual corpus and world model'],
  ],
  [
    'a half that many papers have before a phrase of few',
    [phrase('low bit', 70, 6), phrase('word window', 30, 1.7, 0.5, 70), phrase('low bit quantiz', 23, 1.6)],
    ['low-bit quantization and word window'],
  ],
  [
    'a compound of which the group has one word',
    [phrase('thought', 80, 4), phrase('chain', 70, 3.5)],
    ['chain-of-thought'],
  ],
])('a group is named by %s', (_what, phrases, named) => {
  expect(nameOf(...phrases)).toEqual(named);
});

test.each([
  [
    'the phrase that says most of the papers that lack the first',
    [phrase('world model', 50, 3), phrase('long video', 30, 2, 0.5, 50), phrase('game play', 20, 2, 0.5, 50)],
    ['world model and long video', 'game play'],
  ],
  [
    'none, if the first says enough',
    [phrase('world model', 80, 3), phrase('long video', 20, 2, 0.5, 80)],
    ['world model', 'long video'],
  ],
  [
    'none that says hardly more',
    [phrase('world model', 50, 3), phrase('long video', 50, 2, 0.5, 7)],
    ['world model', 'long video'],
  ],
  [
    'no word that stands in few titles',
    [phrase('world model', 50, 3), phrase('english', 40, 2, 0.01, 50), phrase('long video', 20, 1, 0.1, 50)],
    ['world model and long video', 'english'],
  ],
  [
    'no adjective',
    [phrase('world model', 50, 3), phrase('cinematic', 40, 2, 0.5, 50), phrase('long video', 20, 1, 0.1, 50)],
    ['world model and long video', 'cinematic'],
  ],
  [
    'once, if two of its words are spelt alike',
    [
      phrase('reason model', 50, 4),
      phrase('thought', 45, 3.5, 0.5, 50),
      phrase('chain', 44, 3.4, 0.5, 50),
      phrase('think', 20, 2, 0.5, 70),
    ],
    ['reason model and chain-of-thought', 'think'],
  ],
])('a name takes a second phrase: %s', (_what, phrases, named) => {
  expect(nameOf(...phrases)).toEqual(named);
});

test('a group whose phrases say little has no name', () => {
  expect(nameOf(phrase('futur direct', 10, 0.9))).toBeUndefined();
  expect(nameOf()).toBeUndefined();
});
