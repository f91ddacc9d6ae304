import { beforeAll, describe, expect, test } from 'vitest';
import { emptyVocabulary } from '#lib/relate/vocabulary.ts';
import { isSelected } from '#lib/topics/classify.ts';
import { compileTopic } from '#lib/topics/compile-topic.ts';
import { findNames } from '#lib/topics/learn/find-names.ts';
import { learnTopic, maxLearnedPhrases, openLearning } from '#lib/topics/learn/learn-topic.ts';
import { readCorpus, type LearnPaper, type PhraseCorpus } from '#lib/topics/learn/phrase-corpus.ts';
import { asTopic } from '#lib/topics/learn/settle-weights.ts';
import { writePhrase } from '#lib/topics/learn/write-phrase.ts';
import { weighTopics } from '#lib/topics/weigh-topics.ts';

/** Papers on proteins and on databases, each with some of the words of its field. */
const fields = {
  protein: ['protein design', 'folding', 'binders', 'amino acids', 'structure prediction', 'enzymes'],
  database: [
    'query optimizers',
    'joins',
    'transactions',
    'storage engines',
    'index structures',
    'relational',
  ],
};

function makePaper(field: keyof typeof fields, number: number): LearnPaper {
  const words = fields[field];
  const at = (step: number): string => words[(number * step + step) % words.length] ?? '';
  return {
    id: `${field}-${String(number)}`,
    title: `Tool${String(number)}X: on ${at(1)}`,
    abstract: `We study ${at(2)} and ${at(3)} with ${at(5)}. The Tool${String(number)}X data are public.`,
  };
}

const papers = [...Array(30).keys()].flatMap((number) => [
  makePaper('protein', number),
  makePaper('database', number),
]);
let corpus: PhraseCorpus;
beforeAll(() => {
  corpus = readCorpus(papers, emptyVocabulary);
});

const placesOf = (field: string, count: number): number[] =>
  papers.flatMap(({ id }, place) => (id.startsWith(field) ? [place] : [])).slice(0, count);

test.each([
  ['of papers with abstracts', (paper: LearnPaper) => paper, 0.5],
  [
    'of papers of which only titles are known',
    ({ abstract, ...paper }: LearnPaper) => ({ ...paper, title: abstract, abstract: '' }),
    2,
  ],
])(
  'words that a person names beside liked papers speak for a paper, whatever the papers say: %s',
  (_, change, least) => {
    const examples = { liked: placesOf('protein', 20), disliked: placesOf('database', 20) };
    const input = openLearning(readCorpus(papers.map(change), emptyVocabulary));
    const { rules } = learnTopic(input, { ...examples, words: ['folding', 'relational'] });
    const weightOf = (word: string) => rules.find(({ phrase }) => phrase.startsWith(word))?.weight;
    expect(weightOf('fold')).toBeGreaterThanOrEqual(least);
    expect(weightOf('relat')).toBe(least);
  },
);

test.each([
  ['five papers liked and five disliked', placesOf('protein', 5), placesOf('database', 5), []],
  ['two words', [], [], ['protein design', 'folding']],
  ['two words and one paper liked', placesOf('protein', 1), [], ['protein design', 'folding']],
])(
  'a topic that is learned from %s takes most papers of its field and no other',
  (_, liked, disliked, words) => {
    const { rules } = learnTopic(openLearning(corpus), { liked, disliked, words });
    const topic = [compileTopic(asTopic(rules))];
    const taken = papers.filter((paper) => weighTopics(paper, topic).some(isSelected)).map(({ id }) => id);
    expect(taken.filter((id) => id.startsWith('database'))).toEqual([]);
    expect(taken.length).toBeGreaterThan(20);
    expect(rules.length).toBeLessThanOrEqual(maxLearnedPhrases);
  },
);

test('what is learned is the same each time and holds no name of a paper', () => {
  const examples = { liked: placesOf('protein', 8), disliked: placesOf('database', 8), words: [] };
  const learn = () => learnTopic(openLearning(readCorpus(papers, emptyVocabulary)), examples).rules;
  const rules = learn();
  expect(learn()).toEqual(rules);
  expect(rules.map(({ phrase }) => phrase).filter((phrase) => /tool/.test(phrase))).toEqual([]);
});

test.each([
  [[], [], 'Nothing says what the topic is'],
  [[], ['astronomy'], 'No paper has any of the words astronomy'],
] as const)('liked papers %j and words %j are not enough', (liked, words, message) => {
  expect(() => learnTopic(openLearning(corpus), { liked, disliked: [], words })).toThrow(message);
});

test.each([
  ['an invented name before a colon', 'Search-R1: Training models to search', ['search r1']],
  ['a single word before a colon', 'Voyager: an agent', ['voyag']],
  ['a subject before a colon', 'Learning to search: a survey', []],
  ['no colon', 'Reward models', []],
])('the names in a title with %s are found', (_, title, names) => {
  expect([...findNames([title])]).toEqual(names);
});

test.each([
  ['rewards and rewarding', ['rewards rewarding reward'], 'reward', 'reward*'],
  ['a word with one form', ['rlhf'], 'rlhf', 'rlhf'],
  ['forms that share too few letters', ['art arts artist artwork'], 'art', 'art|arts'],
  ['two words', ['reward models', 'rewards model'], 'reward model', 'reward* model*'],
])('a learned phrase finds %s', (_, texts, key, phrase) => {
  const own = readCorpus(
    texts.map((abstract, id) => ({ id: String(id), title: '', abstract })),
    emptyVocabulary,
  );
  expect(writePhrase(key, own)).toBe(phrase);
});

describe('of a word that only liked papers have', () => {
  const learnBeside = (word: string, words: string[]): string[] => {
    const marked = [...Array(60).keys()].map((number) => {
      const paper = makePaper('database', number);
      return number % 4 === 0 ? { ...paper, abstract: `${paper.abstract} So ${word}, too.` } : paper;
    });
    const liked = [...marked.keys()].filter((at) => at % 4 === 0);
    const disliked = [...marked.keys()].filter((at) => at % 4 === 1);
    const acronyms = { ER: 'storage engine' };
    const input = openLearning(readCorpus(marked, { ...emptyVocabulary, acronyms }));
    return learnTopic(input, { liked, disliked, words }).rules.map(({ phrase }) => phrase);
  };

  test.each(['er', 'r3', '4d', 'ER', 'given', 'limited', 'evaluation'])('no rule is made: “%s”', (word) => {
    expect(learnBeside(word, [])).not.toContain(word.toLowerCase());
  });

  test.each([
    ['a word of three letters', 'sql', []],
    ['a Chinese word', '蛋白', []],
    ['a word that the editor names', 'er', ['ER']],
    ['the acronym of a phrase that the editor names', 'er', ['storage engines']],
    ['a word in a phrase that the editor names', 'er model', ['ER model']],
  ])('a rule is made if it is %s', (_, word, words) => {
    expect(learnBeside(word, words)).toContain(word);
  });
});
