import type { TopicMatch } from '../schema/paper.ts';
import type { CompiledTopic } from './compile-topic.ts';
import { weighTopics, type Weighed } from './weigh-topics.ts';

/**
 * The topics of a paper, with the phrases that place it there. Best first: by score divided by
 * threshold, then in the order of the topics.
 */
export function classify(
  paper: { title: string; abstract: string },
  topics: readonly CompiledTopic[],
): TopicMatch[] {
  return selectTopics(weighTopics(paper, topics));
}

/** Whether the paper belongs to the topic. */
export function isSelected({ topic, match, complete }: Weighed): boolean {
  return complete && match.score >= topic.threshold;
}

/** The topics that reach their threshold, best first. */
export function selectTopics(weighed: readonly Weighed[]): TopicMatch[] {
  const ratio = ({ topic, match }: Weighed): number => match.score / topic.threshold;
  return weighed
    .filter(isSelected)
    .sort((a, b) => ratio(b) - ratio(a) || a.topic.order - b.topic.order)
    .map(({ match }) => match);
}
