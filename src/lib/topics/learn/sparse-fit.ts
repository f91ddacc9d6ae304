import { sigmoid } from './fit-model.ts';

/** The papers that hold a phrase, and what it counts in each. */
export interface Column {
  papers: number[];
  counts: number[];
}

/** Keeps weights small. */
export const ridge = 0.5;
const maxStep = 1.5;

/** A sparse logistic regression that grows one phrase at a time. */
interface Fit {
  scores: Float64Array;
  weights: Map<number, number>;
  bias: number;
  /** Phrases whose weight is never below 0. */
  positive: ReadonlySet<number>;
  /** Whether the bias stays, since a threshold stands and rules that stay are counted in the scores. */
  isFixed: boolean;
}

/** What the papers are, and how much each counts. */
export interface Targets {
  belongs: Float64Array;
  weights: Float64Array;
}

function clamp(value: number, limit: number): number {
  return Math.min(limit, Math.max(-limit, value));
}

/** Improves the bias and each weight in turn, by Newton's method. */
export function improve(
  fit: Fit,
  columns: ReadonlyMap<number, Column>,
  targets: Targets,
  turns: number,
): void {
  const { scores, weights } = fit;
  const move = (
    papers: Iterable<number>,
    countOf: (at: number) => number,
    start: number,
    pull: number,
  ): number => {
    let [slope, curve] = [-pull * start, pull + 1e-9];
    let at = 0;
    for (const paper of papers) {
      const count = countOf(at);
      const likely = sigmoid(scores[paper] ?? 0);
      const weight = targets.weights[paper] ?? 0;
      slope += weight * ((targets.belongs[paper] ?? 0) - likely) * count;
      curve += weight * likely * (1 - likely) * count * count;
      at += 1;
    }
    return clamp(slope / curve, maxStep);
  };
  for (let turn = 0; turn < turns; turn += 1) {
    const shift = fit.isFixed ? 0 : move(scores.keys(), () => 1, 0, 0);
    fit.bias += shift;
    for (let paper = 0; paper < scores.length; paper += 1) scores[paper] = (scores[paper] ?? 0) + shift;
    for (const [phrase, weight] of weights) {
      const { papers, counts } = columns.get(phrase) ?? { papers: [], counts: [] };
      const best = move(papers, (at) => counts[at] ?? 0, weight, ridge);
      const change = fit.positive.has(phrase) ? Math.max(-weight, best) : best;
      weights.set(phrase, weight + change);
      for (const [at, paper] of papers.entries())
        scores[paper] = (scores[paper] ?? 0) + change * (counts[at] ?? 0);
    }
  }
}

/**
 * A fit without phrases. With scores that rules give already, they are where it starts from.
 *
 * @param positive phrases that can only speak for a paper
 */
export function startFit(
  papers: number,
  start?: Float64Array,
  positive: ReadonlySet<number> = new Set(),
): Fit {
  return {
    scores: start ? start.slice() : new Float64Array(papers),
    weights: new Map(),
    bias: 0,
    positive,
    isFixed: start !== undefined,
  };
}
