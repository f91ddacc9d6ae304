import { cleanFields } from '#lib/clean/clean-fields.ts';
import { formatEntry } from '#lib/entries/format-entry.ts';
import { summaryOf } from '#lib/results/summarise-papers.ts';
import type { Topic } from '#lib/schema/topic.ts';
import { weighFound } from '#lib/topics/classify-papers.ts';
import { compileTopic, type CompiledTopic } from '#lib/topics/compile-topic.ts';

/** Weighs papers for topics. */
export function weighWith(topics: readonly CompiledTopic[]) {
  return (paper: { title: string; abstract: string }) => weighFound(paper, topics);
}

/** Stages that look at one record or one paper alone, so that a second thread can run them. */
const stages = {
  clean: () => cleanFields,
  topics: (topics: readonly Topic[]) => weighWith(topics.map(compileTopic)),
  summarise: () => summaryOf,
  format: () => formatEntry,
} as const;

export type AheadStage = keyof typeof stages;

/** @param topics as they are written; only the stage of topics reads them */
export function openStage(name: AheadStage, topics: readonly Topic[]): (input: unknown) => unknown {
  return stages[name](topics) as (input: unknown) => unknown;
}
