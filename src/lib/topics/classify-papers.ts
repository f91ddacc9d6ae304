import type { TopicMatch } from '../schema/paper.ts';
import { selectTopics } from './classify.ts';
import type { CompiledTopic } from './compile-topic.ts';
import { findBorderline, type Borderline } from './find-borderline.ts';
import { weighTopics } from './weigh-topics.ts';

/** Gives each paper its topics, and lists the papers that just miss one. */
export function classifyPapers<T extends { id: string; title: string; abstract: string }>(
  papers: readonly T[],
  topics: readonly CompiledTopic[],
): { classified: (T & { topics: TopicMatch[] })[]; borderline: Borderline } {
  const weighed = papers.map((paper) => ({ paper, id: paper.id, weighed: weighTopics(paper, topics) }));
  return {
    classified: weighed.map(({ paper, weighed }) => ({ ...paper, topics: selectTopics(weighed) })),
    borderline: findBorderline(weighed),
  };
}
