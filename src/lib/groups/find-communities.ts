import type { PaperGraph } from './paper-graph.ts';

/** A gain of less is a rounding error. */
const minGain = 1e-9;
/** Rounds over all nodes; a few are enough, and no graph may ask for more. */
const maxRounds = 50;

/** Papers, or communities of them as nodes of a smaller graph. */
interface Level {
  ties: PaperGraph;
  /** Weight of the ties within each node. */
  inner: readonly number[];
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** What ties a node to each community around it. */
function tiesToCommunities(ties: ReadonlyMap<number, number>, communities: readonly number[]) {
  const weights = new Map<number, number>();
  for (const [other, weight] of ties) {
    const community = communities[other] ?? 0;
    weights.set(community, (weights.get(community) ?? 0) + weight);
  }
  return weights;
}

/** Moves each node to the community that gains most by it, until none gains. */
function moveNodes({ ties, inner }: Level, resolution: number): number[] {
  const degrees = ties.map((own, node) => sum(own.values()) + 2 * (inner[node] ?? 0));
  const all = sum(degrees) || 1;
  const communities = [...ties.keys()];
  const totals = [...degrees];
  let hasMoved = true;
  for (let round = 0; hasMoved && round < maxRounds; round += 1) {
    hasMoved = false;
    for (const [node, own] of ties.entries()) {
      const degree = degrees[node] ?? 0;
      const before = communities[node] ?? node;
      const weights = tiesToCommunities(own, communities);
      totals[before] = (totals[before] ?? 0) - degree;
      const gainOf = (community: number) =>
        (weights.get(community) ?? 0) - (resolution * (totals[community] ?? 0) * degree) / all;
      let [best, gain] = [before, gainOf(before)];
      for (const community of weights.keys()) {
        const other = gainOf(community);
        if (other > gain + minGain) [best, gain] = [community, other];
      }
      totals[best] = (totals[best] ?? 0) + degree;
      communities[node] = best;
      hasMoved ||= best !== before;
    }
  }
  const numbers = new Map([...new Set(communities)].map((community, number) => [community, number]));
  return communities.map((community) => numbers.get(community) ?? 0);
}

/** The graph whose nodes are communities. */
function joinNodes({ ties, inner }: Level, communities: readonly number[]): Level {
  const count = communities.reduce((max, community) => Math.max(max, community + 1), 0);
  const joined = Array.from({ length: count }, () => new Map<number, number>());
  const within = Array.from({ length: count }, () => 0);
  for (const [node, own] of ties.entries()) {
    const from = communities[node] ?? 0;
    within[from] = (within[from] ?? 0) + (inner[node] ?? 0);
    for (const [other, weight] of own) {
      const to = communities[other] ?? 0;
      if (from !== to) joined[from]?.set(to, (joined[from].get(to) ?? 0) + weight);
      else if (node < other) within[from] = (within[from] ?? 0) + weight;
    }
  }
  return { ties: joined, inner: within };
}

/**
 * Divides a graph into communities whose members are tied to each other more than by chance: the method of Blondel et
 * al., “Fast unfolding of communities in large networks” (2008). Nodes are visited in their order, so that the same graph
 * gives the same communities.
 *
 * @param resolution the higher, the smaller the communities
 * @returns the number of the community of each node, from 0
 */
export function findCommunities(graph: PaperGraph, resolution: number): number[] {
  let level: Level = { ties: graph, inner: graph.map(() => 0) };
  let communities = [...graph.keys()];
  for (;;) {
    const moved = moveNodes(level, resolution);
    communities = communities.map((node) => moved[node] ?? 0);
    const next = joinNodes(level, moved);
    if (next.ties.length === level.ties.length) return communities;
    level = next;
  }
}
