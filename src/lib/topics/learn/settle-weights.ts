import type { Rule, Topic } from '../../schema/topic.ts';
import { compileTopic } from '../compile-topic.ts';
import { formatPhrase, parsePhrase } from '../parse-phrase.ts';
import { findMatches } from '../find-matches.ts';
import { splitWords } from '../split-words.ts';
import { repetition } from '../weigh-topics.ts';
import { improve, startFit, type Column, type Targets } from './sparse-fit.ts';
import type { LearnPaper } from './phrase-corpus.ts';

/** Score from which a paper belongs to a learned topic, as in the topics that come with the program. */
const learnedThreshold = 4;
const learnedTitleFactor = 2;
/** Weights are whole steps, so that a person can compare them. */
const weightStep = 0.25;
const maxWeight = 4;
const turns = 30;
/** A topic that takes nearly every paper would have no scale. */
const minBias = 0.5;

/** A topic with such rules, and nothing else. */
export function asTopic(rules: readonly Rule[]): Topic {
  return {
    id: 'learned',
    title: '',
    color: 'graphite',
    order: 1,
    formerly: [],
    lead: false,
    line: '',
    includes: '',
    excludes: '',
    threshold: learnedThreshold,
    titleFactor: learnedTitleFactor,
    rules: [...rules],
    needs: [],
    ignore: [],
  };
}

/** Leaves out phrases that say the same as an earlier one. */
function withoutRepeats(phrases: readonly string[]): string[] {
  const said = new Map<string, string>();
  for (const phrase of phrases) {
    const form = formatPhrase(parsePhrase(phrase));
    if (!said.has(form)) said.set(form, phrase);
  }
  return [...said.values()];
}

/** What each rule gives each paper if its weight is 1, by the number of the rule. */
function readColumns(papers: readonly LearnPaper[], phrases: readonly string[]): Map<number, Column> {
  const rules = phrases.map((phrase): Rule => ({ phrase, weight: 1, in: 'both' }));
  const topic = compileTopic(asTopic(rules));
  const numberOf = new Map(rules.map((rule, number) => [rule, number]));
  const columns = new Map(
    rules.map((_rule, number): [number, Column] => [number, { papers: [], counts: [] }]),
  );
  for (const [paper, { title, abstract }] of papers.entries()) {
    const points = new Map<number, number>();
    for (const [field, text, factor] of [
      ['title', title, learnedTitleFactor],
      ['abstract', abstract, 1],
    ] as const) {
      const { matches } = findMatches(splitWords(text), field, topic);
      for (const [rule, found] of Map.groupBy(matches, (match) => match.rule)) {
        const number = numberOf.get(rule) ?? -1;
        points.set(number, (points.get(number) ?? 0) + factor * repetition(found.length));
      }
    }
    for (const [number, count] of points) {
      columns.get(number)?.papers.push(paper);
      columns.get(number)?.counts.push(count);
    }
  }
  return columns;
}

function toStep(weight: number): number {
  const rounded = Math.round(weight / weightStep) * weightStep;
  return Math.min(maxWeight, Math.max(-maxWeight, rounded));
}

/**
 * Gives phrases the weights with which a topic comes nearest to a guess, as the classifier counts: in whole steps, for a
 * threshold of 4. Phrases whose weight comes out as nothing are left out.
 */
export function settleWeights(
  papers: readonly LearnPaper[],
  phrases: readonly string[],
  targets: Targets,
): Rule[] {
  const kept = withoutRepeats(phrases);
  if (kept.length === 0) return [];
  const columns = readColumns(papers, kept);
  const fit = startFit(papers.length);
  for (const number of kept.keys()) fit.weights.set(number, 0);
  improve(fit, columns, targets, turns);
  const scale = learnedThreshold / Math.max(minBias, -fit.bias);
  return kept.flatMap((phrase, number): Rule[] => {
    const weight = toStep((fit.weights.get(number) ?? 0) * scale);
    return weight === 0 ? [] : [{ phrase, weight, in: 'both' }];
  });
}
