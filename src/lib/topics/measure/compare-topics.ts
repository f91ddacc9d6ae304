import { isSelected } from '../classify.ts';
import { compileTopic } from '../compile-topic.ts';
import { weighTopics } from '../weigh-topics.ts';
import type { Topic } from '../../schema/topic.ts';
import { keywordTopic } from './keyword-topic.ts';
import { measure } from './measure.ts';
import { hasTopic, measureTopic, type Decision, type TopicFigures, type TopicVerdict } from './topics.ts';
import { ownValue } from '#lib/schema/own-value.ts';

/** A paper with the annotators' verdicts, by topic. */
export interface LabelledPaper {
  title: string;
  abstract: string;
  topics: Record<string, TopicVerdict>;
}

export interface TopicComparison {
  id: string;
  rules: TopicFigures;
  /** Middle 95 % of F1 over resampled papers. */
  interval: [low: number, high: number];
  /** F1 of each fold that has a paper of the topic. */
  folds: number[];
  /** The topic's main phrases as a list of keywords. */
  keywords: TopicFigures;
}

/** How well each topic's rules agree with labels, compared with a list of keywords. */
export function compareTopics(papers: readonly LabelledPaper[], topics: readonly Topic[]): TopicComparison[] {
  return topics.map((topic) => {
    const decisions = decide(papers, topic);
    const { interval, folds } = measure(decisions, (sample) => measureTopic(sample).f1, hasTopic);
    return {
      id: topic.id,
      rules: measureTopic(decisions),
      interval,
      folds,
      keywords: measureTopic(decide(papers, keywordTopic(topic))),
    };
  });
}

/** Papers without a verdict on the topic are left out. */
function decide(papers: readonly LabelledPaper[], topic: Topic): Decision[] {
  const compiled = [compileTopic(topic)];
  return papers.flatMap((paper) => {
    const truth = ownValue(paper.topics, topic.id);
    return truth === undefined ? [] : [{ truth, selected: weighTopics(paper, compiled).some(isSelected) }];
  });
}
