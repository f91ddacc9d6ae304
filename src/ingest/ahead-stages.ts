import { cleanFields } from '#lib/clean/clean-fields.ts';
import { formatEntry } from '#lib/entries/format-entry.ts';
import type { Acronyms } from '#lib/relate/terms.ts';
import { summaryOf } from '#lib/results/summarise-papers.ts';
import type { PhrasePaper } from '#lib/rising/index-phrases.ts';
import type { KeptRising } from '#lib/rising/kept-rising.ts';
import { risingPhrases } from '#lib/rising/rising-phrases.ts';
import type { Topic } from '#lib/schema/topic.ts';
import { compileTopic, type CompiledTopic } from '#lib/topics/compile-topic.ts';
import { weighTopics } from '#lib/topics/weigh-topics.ts';

/** Weighs papers for topics. */
export function weighWith(topics: readonly CompiledTopic[]) {
  return (paper: { title: string; abstract: string }) =>
    weighTopics(paper, topics).map(({ match, complete }) => ({ match, complete }));
}

/** What rises among papers, and what to keep for the next run. */
export function riseWith(
  { papers, acronyms }: { papers: readonly PhrasePaper[]; acronyms: Acronyms },
  before?: KeptRising,
) {
  const { kept, ...result } = risingPhrases(papers, acronyms, before);
  return { kept, result };
}

/** Stages that a second thread can run: those that look at one record or one paper alone, and one that looks at all papers. */
const stages = {
  clean: () => cleanFields,
  topics: (topics: readonly Topic[]) => weighWith(topics.map(compileTopic)),
  summarise: () => summaryOf,
  format: () => formatEntry,
  rising: () => riseWith,
} as const;

export type AheadStage = keyof typeof stages;

/** @param topics as they are written; only the stage of topics reads them */
export function openStage(name: AheadStage, topics: readonly Topic[]): (input: unknown) => unknown {
  return stages[name](topics) as (input: unknown) => unknown;
}
