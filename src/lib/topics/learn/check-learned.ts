import { isSelected } from '../classify.ts';
import { compileTopic } from '../compile-topic.ts';
import { f1Interval } from '../measure/f1-interval.ts';
import { foldCount, foldOf } from '../measure/measure.ts';
import { measureTopic, type Decision } from '../measure/topics.ts';
import { weighTopics } from '../weigh-topics.ts';
import type { Topic } from '../../schema/topic.ts';
import { learnTopic, type LearnInput, type TopicExamples } from './learn-topic.ts';
import { handWritten } from './settle-weights.ts';

/** How well what is learned does on judged papers that it has not seen. */
export interface LearnedFigure {
  judged: number;
  f1: number;
  /** 95 % interval of F1, by the number of papers: not closed even if no paper is wrong. */
  interval: [low: number, high: number];
}

/** With fewer liked papers, a part of them teaches too little to judge the rest. */
const minLiked = 5;

/** Leaves a fifth of the judged papers out in turn, learns from the others and looks at these; nothing if too few are liked. */
export function checkLearned(
  input: LearnInput,
  examples: TopicExamples,
  topic?: Topic,
): LearnedFigure | undefined {
  const { liked, disliked } = examples;
  if (liked.length < minLiked) return undefined;
  const decisions = Array.from({ length: foldCount }, (_, fold) => {
    const isLeft = (_paper: number, at: number): boolean => foldOf(at) === fold;
    const isKept = (paper: number, at: number): boolean => !isLeft(paper, at);
    const { rules } = learnTopic(
      input,
      { ...examples, liked: liked.filter(isKept), disliked: disliked.filter(isKept) },
      topic,
    );
    const own = handWritten(topic);
    const compiled = [compileTopic({ ...own, rules: [...own.rules, ...rules] })];
    const judge = (paper: number, truth: 'yes' | 'no'): Decision => ({
      truth,
      selected: weighTopics(input.corpus.papers[paper] ?? { title: '', abstract: '' }, compiled).some(
        isSelected,
      ),
    });
    return [
      ...liked.filter(isLeft).map((paper) => judge(paper, 'yes')),
      ...disliked.filter(isLeft).map((paper) => judge(paper, 'no')),
    ];
  }).flat();
  const figures = measureTopic(decisions);
  return { judged: decisions.length, f1: figures.f1, interval: f1Interval(figures) };
}
