import type { Rule, Topic } from '../../schema/topic.ts';
import { compileTopic } from '../compile-topic.ts';
import { formatPhrase, parsePhrase } from '../parse-phrase.ts';
import { findMatches } from '../find-matches.ts';
import { splitWords } from '../split-words.ts';
import { repetition } from '../weigh-topics.ts';
import { improve, startFit, type Column, type Targets } from './sparse-fit.ts';
import type { LearnPaper } from './phrase-corpus.ts';

/** Score from which a paper belongs to a learned topic, as in the topics that come with the program. */
export const learnedThreshold = 4;
const learnedTitleFactor = 2;
/** Weights are whole steps, so that a person can compare them. */
const weightStep = 0.25;
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
    threshold: learnedThreshold,
    titleFactor: learnedTitleFactor,
    rules: [...rules],
    needs: [],
    ignore: [],
  };
}

/** The topic without what was learned before; an empty one if there is none. */
export function handWritten(topic: Topic | undefined): Topic {
  if (topic === undefined) return asTopic([]);
  return { ...topic, rules: topic.rules.filter(({ learned }) => learned !== true) };
}

/** Leaves out phrases that say the same as an earlier one, or as a rule that stays. */
function withoutRepeats(phrases: readonly string[], own: readonly Rule[]): string[] {
  const formOf = (phrase: string): string => formatPhrase(parsePhrase(phrase));
  const said = new Set(own.map(({ phrase }) => formOf(phrase)));
  return phrases.filter((phrase) => {
    const form = formOf(phrase);
    return !said.has(form) && said.add(form);
  });
}

/** What each paper gets from rules that stay, and from each phrase if its weight is 1. */
interface Points {
  columns: Map<number, Column>;
  /** Score above the threshold, on the scale of a threshold of 4. */
  start: Float64Array;
}

/** Counts as the classifier does, so that a longer phrase takes the words of a shorter one. */
function readPoints(papers: readonly LearnPaper[], phrases: readonly string[], own: Topic): Points {
  const rules = phrases.map((phrase): Rule => ({ phrase, weight: 1, in: 'both' }));
  const topic = compileTopic({ ...own, rules: [...own.rules, ...rules] });
  const numberOf = new Map(rules.map((rule, number) => [rule, number]));
  const columns = new Map(
    rules.map((_rule, number): [number, Column] => [number, { papers: [], counts: [] }]),
  );
  const start = new Float64Array(papers.length).fill(-own.threshold);
  for (const [paper, { title, abstract }] of papers.entries()) {
    const points = new Map<number, number>();
    for (const [field, text, factor] of [
      ['title', title, own.titleFactor],
      ['abstract', abstract, 1],
    ] as const) {
      const { matches } = findMatches(splitWords(text), field, topic);
      for (const [rule, found] of Map.groupBy(matches, (match) => match.rule)) {
        const number = numberOf.get(rule);
        const count = factor * repetition(found.length);
        if (number === undefined) start[paper] = (start[paper] ?? 0) + count * rule.weight;
        else points.set(number, (points.get(number) ?? 0) + count);
      }
    }
    for (const [number, count] of points) {
      columns.get(number)?.papers.push(paper);
      columns.get(number)?.counts.push(count);
    }
  }
  return { columns, start: start.map((points) => (points * learnedThreshold) / own.threshold) };
}

/** What rules that stay give each paper above the threshold; nothing if there are none. */
export function startOf(papers: readonly LearnPaper[], own: Topic): Float64Array | undefined {
  return own.rules.length === 0 ? undefined : readPoints(papers, [], own).start;
}

/** A whole step, and no more than one mention needs to be enough. */
function toStep(weight: number, threshold: number): number {
  const max = Math.max(learnedThreshold, threshold);
  const rounded = Math.round(weight / weightStep) * weightStep;
  return Math.min(max, Math.max(-max, rounded));
}

/**
 * Gives phrases the weights with which a topic comes nearest to a guess, as the classifier counts, in whole steps. Phrases
 * whose weight comes out as nothing are left out.
 *
 * @param own rules that stay as they are; without any, the threshold is 4
 * @param named phrases that a person named, each with its least weight: they speak for a paper and are never left out
 */
export function settleWeights(
  papers: readonly LearnPaper[],
  phrases: readonly string[],
  targets: Targets,
  own: Topic,
  named: ReadonlyMap<string, number> = new Map(),
): Rule[] {
  const kept = withoutRepeats(phrases, own.rules);
  if (kept.length === 0) return [];
  const { columns, start } = readPoints(papers, kept, own);
  const positive = [...kept.keys()].filter((number) => named.has(kept[number] ?? ''));
  const fit = startFit(papers.length, own.rules.length === 0 ? undefined : start, new Set(positive));
  for (const number of kept.keys()) fit.weights.set(number, 0);
  improve(fit, columns, targets, turns);
  const scale = fit.isFixed
    ? own.threshold / learnedThreshold
    : learnedThreshold / Math.max(minBias, -fit.bias);
  return kept.flatMap((phrase, number): Rule[] => {
    const fitted = toStep((fit.weights.get(number) ?? 0) * scale, own.threshold);
    const weight = Math.max(named.get(phrase) ?? -Infinity, fitted);
    return weight === 0 ? [] : [{ phrase, weight, in: 'both', learned: true }];
  });
}
