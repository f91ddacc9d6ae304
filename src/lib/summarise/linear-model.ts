import type { Features } from './sentence-features.ts';
import { onceOf } from '../text/once-each.ts';

/** The weight of each feature, for or against a sentence. Features without a weight count 0. */
export type Weights = Record<string, number>;

/** A map is asked faster than an object, and every feature of every sentence is asked for. */
const mapOf = onceOf((weights: Weights) => new Map(Object.entries(weights)));

/** Rounds to six decimals, so that the last bit does not decide. */
export function scoreSentence(features: Features, weights: Weights): number {
  const known = mapOf(weights);
  let score = 0;
  for (const [name, size] of features) score += size * (known.get(name) ?? 0);
  return Math.round(score * 1e6) / 1e6;
}

/** An abstract to learn from: the features of its sentences, and the indexes of the right ones. */
export interface Example {
  features: Features[];
  right: boolean[];
}

const steps = 400;
const rate = 0.5;
const momentum = 0.8;

/** Probability of each sentence: the softmax of the scores. */
export function toShares(scores: number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** All examples in flat arrays, which makes a step of learning fast. */
interface Table {
  /** Feature numbers and sizes of all sentences, one after the other. */
  ids: Int32Array;
  sizes: Float64Array;
  /** Start of each sentence in `ids`, and the end of the last. */
  sentences: Int32Array;
  /** Start of each example in `sentences`, and the end of the last. */
  examples: Int32Array;
  right: boolean[];
}

function toTable(examples: Example[], ids: Map<string, number>): Table {
  const all = examples.flatMap(({ features }) => features.map((sentence) => [...sentence]));
  const offsets = (lengths: number[]): Int32Array =>
    Int32Array.from(lengths.reduce<number[]>((sums, length) => [...sums, (sums.at(-1) ?? 0) + length], [0]));
  return {
    ids: Int32Array.from(all.flatMap((sentence) => sentence.map(([name]) => ids.get(name) ?? 0))),
    sizes: Float64Array.from(all.flatMap((sentence) => sentence.map(([, size]) => size))),
    sentences: offsets(all.map((sentence) => sentence.length)),
    examples: offsets(examples.map(({ features }) => features.length)),
    right: examples.flatMap(({ right }) => right),
  };
}

function addGradient(table: Table, example: number, weights: Float64Array, gradient: Float64Array): void {
  const { ids, sizes, sentences } = table;
  const from = table.examples[example] ?? 0;
  const to = table.examples[example + 1] ?? 0;
  const scores: number[] = [];
  for (let sentence = from; sentence < to; sentence += 1) {
    let score = 0;
    for (let at = sentences[sentence] ?? 0; at < (sentences[sentence + 1] ?? 0); at += 1)
      score += (weights[ids[at] ?? 0] ?? 0) * (sizes[at] ?? 0);
    scores.push(score);
  }
  const shares = toShares(scores);
  const rightShare = shares.reduce((sum, share, index) => sum + (table.right[from + index] ? share : 0), 0);
  for (const [index, share] of shares.entries()) {
    const pull = (table.right[from + index] ? share / rightShare : 0) - share;
    for (let at = sentences[from + index] ?? 0; at < (sentences[from + index + 1] ?? 0); at += 1) {
      const id = ids[at] ?? 0;
      gradient[id] = (gradient[id] ?? 0) + pull * (sizes[at] ?? 0);
    }
  }
}

/**
 * Weights that make a right sentence most probable: logistic regression over the sentences of each
 * abstract, pulled towards 0 by `decay`. Any of the right sentences counts. Rounded to three decimals.
 */
export function learnWeights(examples: Example[], decay: number): Weights {
  const usable = examples.filter(({ right }) => right.includes(true));
  const names = [
    ...new Set(usable.flatMap(({ features }) => features.flatMap((sentence) => [...sentence.keys()]))),
  ].sort();
  const table = toTable(usable, new Map(names.map((name, id) => [name, id])));
  const weights = new Float64Array(names.length);
  const speed = new Float64Array(names.length);
  for (let step = 0; step < steps; step += 1) {
    const gradient = new Float64Array(names.length);
    for (const example of usable.keys()) addGradient(table, example, weights, gradient);
    for (const [id, weight] of weights.entries()) {
      const next =
        momentum * (speed[id] ?? 0) + rate * ((gradient[id] ?? 0) / usable.length - decay * weight);
      speed[id] = next;
      weights[id] = weight + next;
    }
  }
  return Object.fromEntries(
    names.map((name, id) => [name, Math.round((weights[id] ?? 0) * 1000) / 1000 || 0]),
  );
}
