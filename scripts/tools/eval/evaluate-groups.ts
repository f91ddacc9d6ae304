import { findGroups } from '#lib/groups/find-groups.ts';
import type { Vocabulary } from '#lib/relate/vocabulary.ts';
import { poolLabels } from './pool-labels.ts';
import type { EvalTask } from '#lib/topics/measure/eval-input.ts';
import type { Figure } from '#lib/topics/measure/figure.ts';
import { mean, measure } from '#lib/topics/measure/measure.ts';

function share(own: ReadonlySet<string>, others: readonly ReadonlySet<string>[]): number {
  return others.filter((topics) => !topics.isDisjointFrom(own)).length / others.length;
}

/**
 * Measures the groups that discovery finds, on the labelled papers as if none had a topic: of the papers in one group with a
 * paper, the share that has a topic in common with it by the labels; and the share of papers that are in a group. Papers that were not
 * judged for every topic are left out.
 */
export function evaluateGroups(vocabulary: Vocabulary): EvalTask {
  return (input) => {
    const { papers, members, judged } = poolLabels(input);
    const judgedFor = [...judged.values()].map((places) => new Set(places));
    const topicsOf = papers.map(
      (_paper, place) =>
        new Set([...members].flatMap(([topic, places]) => (places.includes(place) ? [topic] : []))),
    );
    const labelled = papers.flatMap((paper, place) => {
      const topics = topicsOf[place] ?? new Set<string>();
      const isKnown = topics.size > 0 && judgedFor.every((places) => places.has(place));
      return isKnown ? [{ paper: { ...paper, topics: [] }, topics }] : [];
    });
    const byId = new Map(labelled.map(({ paper, topics }) => [paper.id, topics]));
    const found = findGroups(
      labelled.map(({ paper }) => paper),
      vocabulary,
    );
    const groups = found.map((group) => group.papers.flatMap((id) => byId.get(id) ?? []));
    const grouped = new Set(found.flatMap((group) => group.papers));
    const all = labelled.map(({ topics }) => topics);
    const purities = groups.flatMap((group) =>
      group.map((own) =>
        share(
          own,
          group.filter((other) => other !== own),
        ),
      ),
    );
    const chance = mean(
      all.map((own) =>
        share(
          own,
          all.filter((other) => other !== own),
        ),
      ),
    );
    const toFigure = (name: string, values: number[], baseline: Figure['baseline']): Figure => ({
      task: 'groups',
      name,
      labels: 'all',
      ...measure(values, mean),
      ...(baseline && { baseline }),
    });
    return [
      toFigure('same topic within a group', purities, { name: 'chance', value: chance }),
      toFigure(
        'papers in a group',
        labelled.map(({ paper }) => (grouped.has(paper.id) ? 1 : 0)),
        undefined,
      ),
    ];
  };
}
