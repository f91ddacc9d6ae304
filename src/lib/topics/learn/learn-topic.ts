import type { Rule, Topic } from '../../schema/topic.ts';
import { choosePhrases } from './choose-phrases.ts';
import { keyOfPhrase } from './count-phrases.ts';
import { toModelInput, type ModelInput } from './fit-model.ts';
import { guessMembers, type Guess, type Judgements } from './guess-members.ts';
import { findByWords } from './find-by-words.ts';
import type { PhraseCorpus } from './phrase-corpus.ts';
import { handWritten, settleWeights, startOf } from './settle-weights.ts';
import type { Targets } from './sparse-fit.ts';
import { writePhrase } from './write-phrase.ts';

/** Phrases of a learned topic at most: what a person can read in one screen. */
export const maxLearnedPhrases = 40;
/** How much a judgement counts beside a guess when phrases are chosen. */
const judgementWeight = 5;

/** What an editor says of a topic. */
export interface TopicExamples extends Judgements {
  /** Words and phrases of the subject. */
  words: readonly string[];
}

/** A corpus, prepared once for all that is learned in it. */
export interface LearnInput {
  corpus: PhraseCorpus;
  model: ModelInput;
}

export interface LearnedTopic {
  /** Greatest weight first. */
  rules: Rule[];
  guess: Guess;
}

export function openLearning(corpus: PhraseCorpus): LearnInput {
  return { corpus, model: toModelInput(corpus) };
}

/** From so many liked papers on, words bring no others. Fewer papers alone are worth less than words. */
const enoughLiked = 20;

/**
 * Papers that are taken for liked ones. If they are few, those that have most of the words stand beside them.
 *
 * @throws if neither a paper nor a word says what the topic is
 */
function withWords({ corpus }: LearnInput, { liked, disliked, words }: TopicExamples): Judgements {
  if (liked.length >= enoughLiked) return { liked, disliked };
  const judged = new Set([...liked, ...disliked]);
  const found = findByWords(corpus, words).filter((paper) => !judged.has(paper));
  if (liked.length + found.length === 0)
    throw new Error(
      words.length === 0
        ? 'Nothing says what the topic is. Name papers that belong, or words.'
        : `No paper has any of the words ${words.join(', ')}. Name others, or papers that belong.`,
    );
  return { liked: [...liked, ...found], disliked };
}

/** What a phrase that a person named counts at least. */
const minNamed = 0.5;
/** The same where a title is all that is known of papers: one mention in it is enough. */
const minNamedInTitles = 2;

/** The least weight of named phrases: a paper without an abstract has no other chance to name its subject. */
function minWeights({ papers, rows }: PhraseCorpus, named: readonly number[]): (phrase: number) => number {
  const counts = new Map(named.map((phrase) => [phrase, { all: 0, titles: 0 }]));
  for (const [paper, { phrases }] of rows.entries())
    for (const phrase of phrases) {
      const count = counts.get(phrase);
      if (count === undefined) continue;
      count.all += 1;
      if (papers[paper]?.abstract === '') count.titles += 1;
    }
  return (phrase) => {
    const { all, titles } = counts.get(phrase) ?? { all: 0, titles: 0 };
    return titles * 2 > all ? minNamedInTitles : minNamed;
  };
}

/** Guesses which papers belong, which is enough to choose those to ask about. */
export function guessTopic(input: LearnInput, examples: TopicExamples): Guess {
  return guessMembers(input.model, withWords(input, examples));
}

/**
 * Learns rules from papers that belong and do not, or from words alone. The same input gives the same rules.
 *
 * @param topic its hand-written rules stay, and the learned ones add to them
 */
export function learnTopic(input: LearnInput, examples: TopicExamples, topic?: Topic): LearnedTopic {
  const { corpus, model } = input;
  const own = handWritten(topic);
  const judgements = withWords(input, examples);
  const guess = guessMembers(model, judgements);
  const judged = new Set([...judgements.liked, ...judgements.disliked]);
  const targets: Targets = {
    belongs: guess.belongs,
    weights: Float64Array.from(corpus.rows, (_row, paper) => (judged.has(paper) ? judgementWeight : 1)),
  };
  const wanted = examples.words.flatMap((word) => corpus.numberOf.get(keyOfPhrase(word)) ?? []);
  // Words alone are only where to look; beside liked papers, they are what the editor wants.
  const named = examples.liked.length > 0 ? wanted : [];
  const chosen = choosePhrases(corpus, guess, targets, {
    max: maxLearnedPhrases,
    wanted,
    named,
    start: startOf(corpus.papers, own),
  });
  const phrases = chosen.map((phrase) => writePhrase(corpus.keys[phrase] ?? '', corpus));
  const minWeightOf = minWeights(corpus, named);
  const spelled = new Map(
    named.map((phrase) => [writePhrase(corpus.keys[phrase] ?? '', corpus), minWeightOf(phrase)]),
  );
  const rules = settleWeights(corpus.papers, phrases, targets, own, spelled);
  return {
    guess,
    rules: rules.sort((a, b) => b.weight - a.weight || (a.phrase < b.phrase ? -1 : 1)),
  };
}
