import { z } from 'astro/zod';

/** The annotators' verdict on a paper and a topic. `either` is left out of every count. */
export const topicVerdictSchema = z.enum(['yes', 'no', 'either']);
export type TopicVerdict = z.infer<typeof topicVerdictSchema>;

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

/** Counts the decisions with a verdict of `yes` or `no`. */
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

/** Mean F1 of the topics that have papers; 0 if there are none. */
export function macroF1(figures: readonly TopicFigures[]): number {
  const counted = figures.filter(({ n }) => n > 0);
  return counted.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, counted.length);
}

/** Whether a paper of the topic is among the decisions. Without one, F1 has no meaning. */
export function hasTopic(decisions: readonly Decision[]): boolean {
  return decisions.some(({ truth }) => truth === 'yes');
}
