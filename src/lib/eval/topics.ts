import { z } from 'astro/zod';

/** What annotators say of a paper and a topic; `either` is left out of every count. */
export const topicVerdictSchema = z.enum(['yes', 'no', 'either']);
export type TopicVerdict = z.infer<typeof topicVerdictSchema>;

/** A file `labels*.json`, as far as topics are concerned. */
export const topicLabelsSchema = z.object({
  papers: z.array(
    z.object({
      title: z.string(),
      arxivId: z.string().optional(),
      /** Absent where a file labels something else. */
      topics: z.record(z.string(), topicVerdictSchema).default({}),
    }),
  ),
});
export type TopicLabel = z.infer<typeof topicLabelsSchema>['papers'][number];

/** One labelled paper under one topic. */
export interface Decision {
  truth: TopicVerdict;
  selected: boolean;
}

export interface TopicFigures {
  /** Papers that belong to the topic. */
  n: number;
  hits: number;
  falseHits: number;
  misses: number;
  /** 1 if nothing was selected. */
  precision: number;
  /** 1 if nothing belongs to the topic. */
  recall: number;
  /** 1 if nothing belongs and nothing was selected. */
  f1: number;
}

/** Counts decisions where the annotators agree. */
export function measureTopic(decisions: readonly Decision[]): TopicFigures {
  const count = (truth: TopicVerdict, selected: boolean): number =>
    decisions.filter((decision) => decision.truth === truth && decision.selected === selected).length;
  const [hits, falseHits, misses] = [count('yes', true), count('no', true), count('yes', false)];
  return {
    n: hits + misses,
    hits,
    falseHits,
    misses,
    precision: share(hits, hits + falseHits),
    recall: share(hits, hits + misses),
    f1: share(2 * hits, 2 * hits + falseHits + misses),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** Mean F1 of the topics that some paper belongs to; 0 if there is none. */
export function macroF1(figures: readonly TopicFigures[]): number {
  const counted = figures.filter(({ n }) => n > 0);
  return counted.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, counted.length);
}

const resamples = 1000;

/**
 * Middle 95 % of F1 over papers drawn again with replacement. The draws come from a fixed linear congruential
 * generator (Numerical Recipes' constants), so the same decisions give the same interval.
 */
export function f1Interval(decisions: readonly Decision[]): [low: number, high: number] {
  let state = 1;
  const draw = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * decisions.length);
  };
  const values = Array.from({ length: resamples }, () => {
    const sample = decisions.flatMap(() => decisions[draw()] ?? []);
    return measureTopic(sample).f1;
  }).sort((a, b) => a - b);
  const at = (quantile: number): number => values[Math.round(quantile * (resamples - 1))] ?? 0;
  return [at(0.025), at(0.975)];
}

/** F1 of every `folds`th paper, from each of the first `folds`; a fold without a paper of the topic is left out. */
export function f1OfFolds(decisions: readonly Decision[], folds: number): number[] {
  return Array.from({ length: folds }, (_, fold) =>
    measureTopic(decisions.filter((_decision, index) => index % folds === fold)),
  )
    .filter(({ n }) => n > 0)
    .map(({ f1 }) => f1);
}
