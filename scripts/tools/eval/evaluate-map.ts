import { lookedAt, nearestOnMap, purityOf, trustOf } from '#lib/map/measure-map.ts';
import type { Point } from '#lib/map/point.ts';
import { findNeighbours, type Neighbourhood } from '#lib/relate/find-neighbours.ts';
import { nearness } from '#lib/relate/place-papers.ts';
import type { Vocabulary } from '#lib/relate/vocabulary.ts';
import type { EvalPaper } from '#lib/topics/measure/eval-input.ts';
import type { Figure } from '#lib/topics/measure/figure.ts';
import { mean, measure } from '#lib/topics/measure/measure.ts';

/** Papers that are looked at in a large collection. */
const maxAsked = 1000;

/** Rank of every other paper by its likeness to one, from 1; those without a common word come by their meaning. */
function rankAll({ ids, neighbours, meanings }: Neighbourhood, own: number): ReadonlyMap<number, number> {
  const near = (neighbours[own] ?? []).map(({ paper }) => paper);
  const known = new Set([own, ...near]);
  const rest = [...ids.keys()]
    .filter((paper) => !known.has(paper))
    .map((paper) => ({ paper, meaning: nearness(meanings, own, paper) }))
    .sort((a, b) => b.meaning - a.meaning || a.paper - b.paper);
  return new Map([...near, ...rest.map(({ paper }) => paper)].map((paper, rank) => [paper, rank + 1]));
}

/**
 * Measures how well the map agrees with the papers: of the eight nearest ones, the share with the same first topic, and
 * whether they are alike (trustworthiness, 1 at best and 0.5 by chance).
 */
export function evaluateMap(
  papers: readonly EvalPaper[],
  positions: ReadonlyMap<string, Point>,
  vocabulary: Vocabulary,
): Figure[] {
  const placed = papers.filter(({ id }) => positions.has(id));
  if (placed.length <= 2 * lookedAt)
    throw new Error(`The map has ${placed.length} papers of this site. Run npm run learn:map first.`);
  const found = findNeighbours(placed, vocabulary, placed.length);
  const topics = new Map(placed.map(({ id, topics: [first] }) => [id, first?.id]));
  const topicOf = (paper: number) => topics.get(found.ids[paper] ?? '');
  const points = found.ids.map((id) => positions.get(id) ?? { x: 0, y: 0 });
  const step = Math.ceil(placed.length / maxAsked);
  const asked = [...points.keys()].filter((paper) => paper % step === 0);
  const near = nearestOnMap(points, asked);
  const judged = asked.map((own, index) => ({ own, near: near[index] ?? [] }));
  const purities = judged.flatMap(
    ({ own, near: others }) => purityOf(topicOf(own), others.map(topicOf)) ?? [],
  );
  const trusts = judged.map(({ own, near: others }) => {
    const ranks = rankAll(found, own);
    return trustOf(others, (paper) => ranks.get(paper) ?? 0, placed.length);
  });
  const all = found.ids.map((_, paper) => topicOf(paper));
  const chance = mean(judged.flatMap(({ own }) => purityOf(topicOf(own), all) ?? []));
  const toFigure = (name: string, values: number[], baseline: Figure['baseline']): Figure => ({
    task: 'map',
    name,
    labels: 'positions',
    ...measure(values, mean),
    ...(baseline && { baseline }),
  });
  return [
    toFigure('topic purity of 8 nearest', purities, { name: 'chance', value: chance }),
    toFigure('trustworthiness of 8 nearest', trusts, { name: 'chance', value: 0.5 }),
  ];
}
