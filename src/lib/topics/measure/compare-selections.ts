import { isSelected } from '../classify.ts';
import { compileTopic } from '../compile-topic.ts';
import { weighTopics, type Weighed } from '../weigh-topics.ts';
import type { Topic } from '../../schema/topic.ts';

/** A paper with what one topic makes of it. */
export interface WeighedPaper {
  title: string;
  weighed: Weighed;
}

/** What a topic makes of each paper. */
export function weighPapers(
  papers: readonly { title: string; abstract: string }[],
  topic: Topic,
): WeighedPaper[] {
  const compiled = [compileTopic(topic)];
  return papers.flatMap((paper) =>
    weighTopics(paper, compiled).map((weighed) => ({ title: paper.title, weighed })),
  );
}

/** Papers that one version of a topic takes and the other does not, with what the version that is asked makes of them. */
export interface SelectionChange {
  added: WeighedPaper[];
  removed: WeighedPaper[];
}

/** Both lists are of the same papers in the same order; an empty one before means that the topic is new. */
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
