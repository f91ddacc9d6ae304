import { expect, test } from 'vitest';
import { emptyVocabulary } from '#lib/relate/vocabulary.ts';
import { findByWords } from '#lib/topics/learn/find-by-words.ts';
import { readCorpus } from '#lib/topics/learn/phrase-corpus.ts';

const titles = [
  ...Array.from({ length: 30 }, (_, at) => `SQL parsing and databases, part ${String(at)}`),
  ...Array.from({ length: 4 }, () => 'Entity resolution at scale'),
  'A paper on robots',
];
const corpus = readCorpus(
  titles.map((title, at) => ({ id: String(at), title, abstract: '' })),
  emptyVocabulary,
);

test('the papers with most of the words come first, and none without any', () => {
  const found = findByWords(corpus, ['robots', 'paper']);
  expect(found).toEqual([34]);
});

test('words that many papers have together leave room for papers of another word', () => {
  const found = findByWords(corpus, ['SQL', 'databases', 'parsing', 'entity resolution']);
  expect(found.length).toBe(20);
  expect(new Set(found).size).toBe(20);
  expect(found.filter((paper) => titles[paper]?.startsWith('Entity') === true).length).toBe(4);
});
