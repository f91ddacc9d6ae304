import { profileOf, rankPapers } from '#lib/rank/rank-papers.ts';
import { openRankVocabulary, toRankVocabularyFile } from '#lib/rank/rank-vocabulary.ts';
import type { TermVector } from '#lib/rank/term-vector.ts';
import { toVector, weighText } from '#lib/rank/weigh-text.ts';
import type { Vocabulary } from '#lib/relate/vocabulary.ts';
import type { EvalInput, EvalTask } from '#lib/topics/measure/eval-input.ts';
import type { Figure } from '#lib/topics/measure/figure.ts';
import { drawNumbers, mean, measure } from '#lib/topics/measure/measure.ts';
import { poolLabels, type LabelPool } from './pool-labels.ts';

/** Papers of a library, and papers of the ranking that are looked at. */
const librarySize = 10;
const looked = 10;
/** Libraries that are drawn of each topic. */
const draws = 20;
/** With fewer papers of a topic, too few would be left to find. */
const minMembers = 2 * librarySize;

function drawSome(places: readonly number[], numbers: Iterator<number>): number[] {
  return places
    .map((place) => ({ place, key: Number(numbers.next().value) }))
    .sort((a, b) => a.key - b.key)
    .slice(0, librarySize)
    .map(({ place }) => place);
}

/** What the papers of a pool are compared by: as papers of a reader, and as papers to be found. */
interface Vectors {
  own: readonly TermVector[];
  found: readonly TermVector[];
  keyOf: (term: number) => string;
}

/** Of the ten nearest to a library among all other judged papers, the share that is in its topic. */
function precisionOf(
  library: readonly number[],
  members: ReadonlySet<number>,
  judged: readonly number[],
  vectors: Vectors,
): number {
  const own = new Set(library);
  const others = judged.filter((place) => !own.has(place));
  const at = (list: readonly TermVector[], places: readonly number[]) =>
    places.map((place) => list[place] ?? { terms: [], weights: [] });
  const profile = profileOf(at(vectors.own, library), new Map());
  const ranked = rankPapers(at(vectors.found, others), profile, vectors.keyOf, looked);
  return ranked.filter(({ paper }) => members.has(others[paper] ?? -1)).length / looked;
}

/** The precision of each library that is drawn, by topic. */
function measureTopics({ members, judged }: LabelPool, vectors: Vectors): Map<string, number[]> {
  const large = [...members].filter(([, places]) => places.length >= minMembers);
  return new Map(
    large.map(([id, places]) => {
      const numbers = drawNumbers(1);
      const libraries = Array.from({ length: draws }, () => drawSome(places, numbers));
      const found = judged.get(id) ?? [];
      return [id, libraries.map((library) => precisionOf(library, new Set(places), found, vectors))];
    }),
  );
}

/** Opens the measure of libraries whose papers are known whole, or by their titles alone. */
export function openRanking(input: EvalInput, learned: Vocabulary) {
  const pool = poolLabels(input);
  const vocabulary = openRankVocabulary(toRankVocabularyFile(learned));
  const keys = Object.keys(learned.terms);
  const weigh = ({ title, abstract }: { title: string; abstract: string }) =>
    toVector(weighText({ title, abstract }, vocabulary));
  const found = pool.papers.map(weigh);
  const titles = pool.papers.map(({ title }) => weigh({ title, abstract: '' }));
  return (own: 'whole' | 'titles'): { pool: LabelPool; topics: Map<string, number[]> } => ({
    pool,
    topics: measureTopics(pool, {
      own: own === 'whole' ? found : titles,
      found,
      keyOf: (term) => keys[term] ?? '',
    }),
  });
}

/**
 * Measures how well ten papers of a topic, as a reader would have them, find the others among all labelled papers. What
 * could go either way counts as wrong.
 */
export function evaluateRanking(learned: Vocabulary): EvalTask {
  return (input) => {
    const ranking = openRanking(input, learned);
    return (['whole', 'titles'] as const).flatMap((own): Figure[] => {
      const { pool, topics } = ranking(own);
      const chanceOf = (id: string) =>
        (pool.members.get(id)?.length ?? 0) / (pool.judged.get(id)?.length ?? 1);
      const toFigure = (name: string, values: number[], chance: number, n: number): Figure => ({
        task: 'ranking',
        name: `precision@10 of ${name}${own === 'titles' ? ', by titles' : ''}`,
        labels: 'all labels',
        ...measure(values, mean),
        n,
        baseline: { name: 'chance', value: chance },
      });
      const figures = [...topics].map(([id, values]) =>
        toFigure(id, values, chanceOf(id), pool.members.get(id)?.length ?? 0),
      );
      const means = [...topics.values()].map(mean);
      const whole = toFigure('topics, mean', means, mean([...topics.keys()].map(chanceOf)), means.length);
      return own === 'titles' ? [whole] : [...figures, whole];
    });
  };
}
