import type { Neighbour } from '../relate/find-neighbours.ts';

/** What ties each paper to others, by their places, from both sides the same. */
export type PaperGraph = readonly ReadonlyMap<number, number>[];

/** A likeness twice as high ties papers nearly three times as much, so that few strong ties outweigh many weak ones. */
const sharpness = 1.5;
/** Of a tie that only one of two papers has among its nearest. */
const oneSided = 0.5;

/** Ties papers to those that are most like them. */
export function tiePapers(neighbours: readonly (readonly Neighbour[])[]): PaperGraph {
  const near = neighbours.map((own) => new Map(own.map(({ paper, total }) => [paper, total])));
  const graph = near.map(() => new Map<number, number>());
  for (const [own, others] of near.entries())
    for (const [other, total] of others) {
      const weight = total ** sharpness * (near[other]?.has(own) === true ? 1 : oneSided);
      graph[own]?.set(other, weight);
      graph[other]?.set(own, weight);
    }
  return graph;
}
