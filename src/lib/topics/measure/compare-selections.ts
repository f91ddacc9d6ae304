import { isSelected } from '../classify.ts';
import { compileTopic } from '../compile-topic.ts';
import { weighTopics, type Weighed } from '../weigh-topics.ts';
import type { Topic } from '../../schema/topic.ts';

/** A paper as one topic weighs it. */
export interface WeighedPaper {
  title: string;
  weighed: Weighed;
}

/** Weighs each paper for a topic. */
export function weighPapers(
  papers: readonly { title: string; abstract: string }[],
  topic: Topic,
): WeighedPaper[] {
  const compiled = [compileTopic(topic)];
  return papers.flatMap((paper) =>
    weighTopics(paper, compiled).map((weighed) => ({ title: paper.title, weighed })),
  );
}

/** Papers that only one of two versions of a topic selects, as the newer version weighs them. */
export interface SelectionChange {
  added: WeighedPaper[];
  removed: WeighedPaper[];
}

/** Both lists hold the same papers in the same order. If `before` is empty, the topic is new. */
export function compareSelections(
  before: readonly WeighedPaper[],
  after: readonly WeighedPaper[],
): SelectionChange {
  const wasIn = before.map(({ weighed }) => isSelected(weighed));
  const isIn = after.map(({ weighed }) => isSelected(weighed));
  return {
    added: after.filter((_paper, index) => isIn[index] === true && wasIn[index] !== true),
    removed: after.filter((_paper, index) => isIn[index] !== true && wasIn[index] === true),
  };
}
