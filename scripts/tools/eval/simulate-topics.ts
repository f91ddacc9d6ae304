import { isSelected } from '#lib/topics/classify.ts';
import { compileTopic, type CompiledTopic } from '#lib/topics/compile-topic.ts';
import {
  guessTopic,
  learnTopic,
  openLearning,
  type LearnInput,
  type TopicExamples,
} from '#lib/topics/learn/learn-topic.ts';
import { proposePapers } from '#lib/topics/learn/propose-papers.ts';
import { readCorpus } from '#lib/topics/learn/phrase-corpus.ts';
import { asTopic } from '#lib/topics/learn/settle-weights.ts';
import type { EvalInput, EvalPaper, LabelledPaper } from '#lib/topics/measure/eval-input.ts';
import { drawNumbers } from '#lib/topics/measure/measure.ts';
import { measureTopic, type TopicFigures, type TopicVerdict } from '#lib/topics/measure/topics.ts';
import { weighTopics } from '#lib/topics/weigh-topics.ts';
import { ownValue } from '#lib/schema/own-value.ts';
import type { Vocabulary } from '#lib/relate/vocabulary.ts';

/** A labelled or unlabelled paper with what all files say of it. */
export interface PoolPaper extends EvalPaper {
  verdicts: ReadonlyMap<string, TopicVerdict>;
  isSeed: boolean;
}

/** Papers of the same years, which a topic is learned in. */
export interface Pool {
  name: string;
  papers: PoolPaper[];
}

/** What an editor does for a topic: papers that are judged, words, or both. */
export interface Effort {
  judged: number;
  /** Papers that the learner proposes, which are judged, too. */
  proposed?: number;
  /** Words by topic. */
  words?: Readonly<Record<string, readonly string[]>>;
}

/** A topic that was learned once, and how it does on papers that it was not learned from. */
export interface Trial {
  topic: string;
  /** Years of the papers that it was learned in. */
  pool: string;
  rules: number;
  /** The other papers of the same years, papers of other years, and the seeds. */
  figures: Record<'same years' | 'other years' | 'seeds', TopicFigures>;
}

const seedLabels = new Set(['labels-dev', 'labels-own-seeds']);
const newYear = '26';

function mergeVerdicts(papers: readonly LabelledPaper[]): Map<string, TopicVerdict> {
  const verdicts = new Map<string, TopicVerdict>();
  for (const { labels } of papers)
    for (const [topic, verdict] of Object.entries(labels.topics)) {
      const known = verdicts.get(topic) ?? verdict;
      verdicts.set(topic, known === verdict ? verdict : 'either');
    }
  return verdicts;
}

/** All papers of the label files, once each: those through 2025, and those of 2026. */
export function poolByYear({ labels }: EvalInput): Pool[] {
  const seeds = new Set(
    labels.flatMap(({ name, papers }) => (seedLabels.has(name) ? papers.map(({ id }) => id) : [])),
  );
  const all = labels.flatMap(({ papers }) => papers);
  const merged = [...Map.groupBy(all, ({ id }) => id).values()].flatMap((same): PoolPaper[] => {
    const [first] = same;
    return first ? [{ ...first, verdicts: mergeVerdicts(same), isSeed: seeds.has(first.id) }] : [];
  });
  const isNew = ({ arxivId }: PoolPaper): boolean => arxivId?.startsWith(newYear) === true;
  return [
    { name: 'through 2025', papers: merged.filter((paper) => !isNew(paper)) },
    { name: '2026', papers: merged.filter(isNew) },
  ];
}

function shuffle<T>(list: readonly T[], seed: number): T[] {
  const numbers = drawNumbers(seed);
  return list
    .map((item) => ({ item, key: numbers.next().value }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** Judged papers, half of them liked; of a small topic half its papers, so that the other half can be found. */
function drawExamples(
  papers: readonly PoolPaper[],
  topic: string,
  effort: Effort,
  seed: number,
): TopicExamples {
  const order = shuffle([...papers.keys()], seed);
  const of = (verdict: TopicVerdict): number[] =>
    order.filter((paper) => papers[paper]?.verdicts.get(topic) === verdict);
  const [liked, disliked] = [of('yes'), of('no')];
  const each = effort.judged / 2;
  return {
    liked: liked.slice(0, Math.min(each, Math.floor(liked.length / 2))),
    disliked: disliked.slice(0, each),
    words: ownValue(effort.words ?? {}, topic) ?? [],
  };
}

/** What is said of a topic once the papers that the learner proposes are judged as well. */
function judgeProposed(
  input: LearnInput,
  papers: readonly PoolPaper[],
  topic: string,
  examples: TopicExamples,
  count: number,
): TopicExamples {
  if (count === 0) return examples;
  const known = new Set([...examples.liked, ...examples.disliked]);
  const proposed = proposePapers(guessTopic(input, examples), known, count);
  const of = (verdict: TopicVerdict): number[] =>
    proposed.filter((paper) => papers[paper]?.verdicts.get(topic) === verdict);
  return {
    ...examples,
    liked: [...examples.liked, ...of('yes')],
    disliked: [...examples.disliked, ...of('no')],
  };
}

function measureOn(papers: readonly PoolPaper[], selected: ReadonlySet<string>, topic: string): TopicFigures {
  return measureTopic(
    papers.flatMap(({ id, verdicts }) => {
      const truth = verdicts.get(topic);
      return truth === undefined ? [] : [{ truth, selected: selected.has(id) }];
    }),
  );
}

/** Which papers each of many topics selects, by its place. */
function selectAll(papers: readonly PoolPaper[], topics: readonly CompiledTopic[]): Set<string>[] {
  const selected = topics.map(() => new Set<string>());
  for (const paper of papers)
    for (const [at, weighed] of weighTopics(paper, topics).entries())
      if (isSelected(weighed)) selected[at]?.add(paper.id);
  return selected;
}

/**
 * Learns each topic many times from papers of one pool, as an editor would, and looks at all other labelled papers.
 *
 * @param seeds one for each draw of the papers that are judged
 */
export function simulateTopics(
  pools: readonly Pool[],
  topics: readonly string[],
  effort: Effort,
  seeds: readonly number[],
  vocabulary: Vocabulary,
): Trial[] {
  const all = pools.flatMap(({ papers }) => papers);
  return pools.flatMap(({ name, papers }) => {
    const input = openLearning(readCorpus(papers, vocabulary));
    const learned = topics.flatMap((topic) =>
      seeds.map((seed) => {
        const drawn = drawExamples(papers, topic, effort, seed);
        const examples = judgeProposed(input, papers, topic, drawn, effort.proposed ?? 0);
        return { topic, examples, rules: learnTopic(input, examples).rules };
      }),
    );
    const selections = selectAll(
      all,
      learned.map(({ rules }) => compileTopic(asTopic(rules))),
    );
    return learned.map(({ topic, examples, rules }, at): Trial => {
      const judged = new Set([...examples.liked, ...examples.disliked].map((paper) => papers[paper]?.id));
      const unseen = all.filter(({ id }) => !judged.has(id));
      const own = new Set(papers);
      const on = (isAsked: (paper: PoolPaper) => boolean): TopicFigures =>
        measureOn(unseen.filter(isAsked), selections[at] ?? new Set(), topic);
      return {
        topic,
        pool: name,
        rules: rules.length,
        figures: {
          'same years': on((paper) => own.has(paper)),
          'other years': on((paper) => !own.has(paper)),
          seeds: on(({ isSeed }) => isSeed),
        },
      };
    });
  });
}
