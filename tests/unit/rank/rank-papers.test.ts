import { expect, test } from 'vitest';
import { profileOf, rankPapers, strongestTerms } from '#lib/rank/rank-papers.ts';
import { openRankVocabulary, toRankVocabularyFile } from '#lib/rank/rank-vocabulary.ts';
import { toVector, weighText } from '#lib/rank/weigh-text.ts';
import { corpus } from '../../support/corpus.ts';
import { readVocabulary } from '#src/files/vocabulary-file.ts';

const learned = readVocabulary(corpus.content);
const vocabulary = openRankVocabulary(toRankVocabularyFile(learned));
const keys = Object.keys(learned.terms);
const keyOf = (term: number) => keys[term] ?? '';

const weigh = (title: string, abstract = '') => weighText({ title, abstract }, vocabulary);
const vectors = (...titles: string[]) => titles.map((title) => toVector(weigh(title)));

const all = 10;

const library = vectors(
  'Reward models for mathematical reasoning',
  'Monte Carlo tree search with process rewards',
);
const found = vectors(
  'Diffusion models for video generation',
  'Process rewards guide Monte Carlo tree search',
  'Reward hacking in mathematical reasoning',
);

test('the nearest paper comes first, with at least two terms and the papers that have them', () => {
  const ranked = rankPapers(found, profileOf(library, new Map()), keyOf, all);
  expect(ranked.map(({ paper }) => paper)).toEqual([1, 2]);
  const [first] = ranked;
  expect(first?.because[0]).toBe(1);
  expect(first?.terms.map(keyOf)).toContain('mont carlo');
  for (const { terms } of ranked) expect(terms.length).toBeGreaterThanOrEqual(2);
});

test('a term that is part of a longer one is not named beside it', () => {
  const [first] = rankPapers(found, profileOf(library, new Map()), keyOf, all);
  expect(first?.terms.map(keyOf)).not.toContain('carlo');
});

test('a term with a hyphen and the same one without are one reason', () => {
  const names = ['self reflect', 'self-reflect', 'reward'];
  const vector = (...terms: number[]) => ({ terms, weights: terms.map(() => 5) });
  const profile = profileOf([vector(0, 1, 2)], new Map());
  const ranked = rankPapers([vector(0, 1), vector(0, 1, 2)], profile, (term) => names[term] ?? '', all);
  expect(ranked.map(({ paper, terms }) => [paper, terms])).toEqual([[1, [0, 2]]]);
});

test('a term that is weighed to nothing brings no paper up', () => {
  const term = vocabulary.numbers.get('mathemat') ?? -1;
  const pair = vocabulary.numbers.get('mathemat reason') ?? -2;
  const profile = profileOf(
    library,
    new Map([
      [term, 0],
      [pair, 0],
    ]),
  );
  for (const { terms } of rankPapers(found, profile, keyOf, all)) {
    expect(terms).not.toContain(term);
    expect(terms).not.toContain(pair);
  }
});

test('a term that is weighed up leads the profile', () => {
  const term = vocabulary.numbers.get('mathemat') ?? -1;
  expect(strongestTerms(profileOf(library, new Map()), 1)).not.toEqual([term]);
  expect(strongestTerms(profileOf(library, new Map([[term, 10]])), 1)).toEqual([term]);
});

test('terms are shown as the text writes them', () => {
  expect(weigh('Reasoning with Rewards').map(({ shown }) => shown)).toContain('rewards');
});

test('nothing is near an empty library, and an empty vocabulary has no terms', () => {
  expect(rankPapers(found, profileOf([], new Map()), keyOf, all)).toEqual([]);
  const none = openRankVocabulary({ acronyms: {}, terms: '', rarity: '' });
  expect(weighText({ title: 'Reward models', abstract: '' }, none)).toEqual([]);
});

test('the vocabulary takes a digit for each term', () => {
  const file = toRankVocabularyFile(learned);
  expect(file.rarity).toMatch(/^[\da-z]+$/);
  expect(file.rarity.length).toBe(keys.length);
  expect(file.rarity[keys.indexOf('abil')]).not.toBe('0');
});
