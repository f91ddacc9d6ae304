import type { Figure } from '#lib/topics/measure/figure.ts';
import type { EvalTask } from '#lib/topics/measure/eval-input.ts';
import { mean, measure } from '#lib/topics/measure/measure.ts';
import type { Vocabulary } from '#lib/relate/vocabulary.ts';
import { poolByYear, simulateTopics, type Effort, type Trial } from './simulate-topics.ts';

/** Words of each topic, as someone who knows its definition would name them. */
export type TopicWords = Readonly<Record<string, readonly string[]>>;

const parts = ['same years', 'other years', 'seeds'] as const;

/** Mean F1 over topics of trials; trials of one topic count together as one. */
function meanF1(trials: readonly Trial[], part: (typeof parts)[number]): number {
  const byTopic = Map.groupBy(
    trials.filter(({ figures }) => figures[part].n > 0),
    ({ topic, pool }) => `${pool} ${topic}`,
  );
  return mean([...byTopic.values()].map((same) => mean(same.map(({ figures }) => figures[part].f1))));
}

function toFigures(name: string, trials: readonly Trial[]): Figure[] {
  const topics = [...new Set(trials.map(({ topic }) => topic))];
  const rows: Figure[] = parts.map((part) => ({
    task: 'learning',
    name: `F1 from ${name}, mean`,
    labels: part,
    ...measure(trials, (some) => meanF1(some, part)),
    n: topics.length,
  }));
  const each = topics.map((topic): Figure => {
    const own = trials.filter((trial) => trial.topic === topic);
    return {
      task: 'learning',
      name: `F1 from ${name}, ${topic}`,
      labels: 'same years',
      ...measure(own, (some) => meanF1(some, 'same years')),
    };
  });
  return [...rows, ...each];
}

/**
 * Measures topics that are learned as an editor would: from so many judged papers, half of them liked,
 * from ten words, or from both, and from ten words and the papers that the command then asks about.
 *
 * @param draws papers are drawn this many times
 * @param judged only from so many judged papers, since each effort takes minutes
 * @throws if no effort has so many
 */
export function evaluateLearning(
  vocabulary: Vocabulary,
  words: TopicWords,
  draws: number,
  judged?: number,
): EvalTask {
  const efforts: (Effort & { name: string })[] = [
    { name: 'ten words', judged: 0, words },
    { name: 'ten words, 2 judged', judged: 2, words },
    { name: 'ten words, 10 judged', judged: 10, words },
    { name: 'ten words, 20 proposed', judged: 0, proposed: 20, words },
    ...[10, 20, 40, 80].map((count) => ({ name: `${String(count)} judged`, judged: count })),
  ];
  const asked = efforts.filter((effort) => judged === undefined || effort.judged === judged);
  if (asked.length === 0)
    throw new Error(
      `No effort has ${String(judged)} judged papers. Choose one of ${[...new Set(efforts.map((effort) => effort.judged))].join(', ')}.`,
    );
  return (input) => {
    const pools = poolByYear(input);
    const ids = input.topics.map(({ id }) => id);
    const seeds = Array.from({ length: draws }, (_, draw) => draw + 1);
    return asked.flatMap((effort) =>
      // Words alone draw nothing.
      toFigures(
        effort.name,
        simulateTopics(pools, ids, effort, effort.judged === 0 ? [1] : seeds, vocabulary),
      ),
    );
  };
}
