import { mixture, type Mixture } from '#lib/relate/candidates.ts';
import { prepareRelations } from '#lib/relate/relate.ts';
import type { Vocabulary } from '#lib/relate/vocabulary.ts';
import type { EvalTask, RelatedSet } from '#lib/topics/measure/eval-input.ts';
import type { Figure } from '#lib/topics/measure/figure.ts';
import { foldCount, foldOf, mean, measure } from '#lib/topics/measure/measure.ts';
import { ndcg } from './ndcg.ts';
import { relateByTfidf } from './plain-tfidf.ts';

/** Mixtures that cross-validation chooses from. */
const tried: Mixture[] = [0, 0.06, 0.1, 0.15, 0.2].flatMap((topics) =>
  [0, 0.06, 0.12, 0.18].map((meaning) => ({ topics, meaning })),
);

/** nDCG@5 of every item. */
function scoreItems({ items }: RelatedSet, ranked: ReadonlyMap<string, readonly string[]>): number[] {
  return items.map(({ id, gains }) => ndcg(ranked.get(id) ?? [], gains));
}

function crossValidate(
  set: RelatedSet,
  rank: (mix: Mixture) => ReadonlyMap<string, readonly string[]>,
): number {
  const scores = tried.map((mix) => scoreItems(set, rank(mix)));
  const judged = Array.from({ length: foldCount }, (_, fold) => {
    const means = scores.map((items) => mean(items.filter((_score, index) => foldOf(index) !== fold)));
    const best = scores[means.indexOf(Math.max(...means))] ?? [];
    return best.filter((_score, index) => foldOf(index) === fold);
  });
  return mean(judged.flat());
}

/** Measures how well the related papers agree with those that annotators named. */
export function evaluateRelated(vocabulary: Vocabulary): EvalTask {
  return ({ related }) =>
    related.flatMap((set): Figure[] => {
      if (set.items.length === 0) return [];
      const relatePapers = prepareRelations(set.pool, vocabulary);
      const asked = new Set(set.items.map(({ id }) => id));
      const rank = (mix: Mixture): ReadonlyMap<string, readonly string[]> =>
        new Map(
          Array.from(relatePapers(mix, (id) => asked.has(id)).related, ([id, relations]) => [
            id,
            relations.map((relation) => relation.id),
          ]),
        );
      const scores = scoreItems(set, rank(mixture));
      const baseline = { name: 'plain TF-IDF', value: mean(scoreItems(set, relateByTfidf(set.pool, asked))) };
      return [
        {
          task: 'related',
          name: 'nDCG@5',
          labels: set.name,
          ...measure(scores, mean),
          crossValidated: crossValidate(set, rank),
          baseline,
        },
      ];
    });
}
