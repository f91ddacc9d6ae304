import { isSelected } from '#lib/topics/classify.ts';
import { compileTopic, type CompiledTopic } from '#lib/topics/compile-topic.ts';
import { weighTopics } from '#lib/topics/weigh-topics.ts';
import type { Topic } from '#lib/schema/topic.ts';
import type { EvalTask, LabelledPaper, LabelSet } from '#lib/topics/measure/eval-input.ts';
import type { Figure } from '#lib/topics/measure/figure.ts';
import { keywordTopic } from '#lib/topics/measure/keyword-topic.ts';
import { measure } from '#lib/topics/measure/measure.ts';
import { hasTopic, macroF1, measureTopic, type Decision } from '#lib/topics/measure/topics.ts';
import { ownValue } from '#lib/schema/own-value.ts';

/** The decisions on one paper, by topic. Topics without a label are left out. */
type Decisions = ReadonlyMap<string, Decision>;

function decide(paper: LabelledPaper, topics: readonly CompiledTopic[]): Decisions {
  const weighed = weighTopics(paper, topics).map((one) => [one.topic.id, isSelected(one)] as const);
  return new Map(
    weighed.flatMap(([id, selected]) => {
      const truth = ownValue(paper.labels.topics, id);
      return truth === undefined ? [] : [[id, { truth, selected }] as const];
    }),
  );
}

function decisionsOn(id: string, papers: readonly Decisions[]): Decision[] {
  return papers.flatMap((decisions) => decisions.get(id) ?? []);
}

function meanF1(ids: readonly string[]): (papers: readonly Decisions[]) => number {
  return (papers) => macroF1(ids.map((id) => measureTopic(decisionsOn(id, papers))));
}

function evaluateSet({ name, papers }: LabelSet, topics: readonly Topic[]): Figure[] {
  const labelled = papers.filter(({ labels }) => Object.keys(labels.topics).length > 0);
  if (labelled.length === 0) return [];
  const judge = (compiled: readonly CompiledTopic[]): Decisions[] =>
    labelled.map((paper) => decide(paper, compiled));
  const rules = judge(topics.map((topic) => compileTopic(topic)));
  const keywords = judge(topics.map((topic) => compileTopic(keywordTopic(topic))));
  const toFigure = (
    figure: string,
    statistic: (papers: readonly Decisions[]) => number,
    judged: readonly string[],
  ): Figure => ({
    task: 'topics',
    name: figure,
    labels: name,
    ...measure(rules, statistic, (fold) => judged.some((id) => hasTopic(decisionsOn(id, fold)))),
    baseline: { name: 'keywords', value: statistic(keywords) },
  });
  const belonging = (id: string): number =>
    decisionsOn(id, rules).filter(({ truth }) => truth === 'yes').length;
  const ids = topics.map(({ id }) => id).filter((id) => belonging(id) > 0);
  return [
    toFigure('F1, mean of topics', meanF1(ids), ids),
    ...ids.map((id) => ({
      ...toFigure(`F1 of ${id}`, (papers) => measureTopic(decisionsOn(id, papers)).f1, [id]),
      n: belonging(id),
    })),
  ];
}

/** Measures how well the topics of papers agree with the annotators' verdicts. */
export const evaluateTopics: EvalTask = ({ labels, topics }) =>
  labels.flatMap((set) => evaluateSet(set, topics));
