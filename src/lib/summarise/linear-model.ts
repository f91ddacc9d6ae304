import type { Features } from './sentence-features.ts';

/** What each feature speaks for or against a sentence; features that are not named count nothing. */
export type Weights = Record<string, number>;

/** Sums to six decimals, so that a last bit decides nothing. */
export function scoreSentence(features: Features, weights: Weights): number {
  let score = 0;
  for (const [name, size] of features) score += size * (weights[name] ?? 0);
  return Math.round(score * 1e6) / 1e6;
}

/** An abstract for learning: the features of its sentences, and which of them are right. */
export interface Example {
  features: Features[];
  right: boolean[];
}

const steps = 400;
const rate = 0.5;
const momentum = 0.8;

/** Probability of each sentence to be chosen: the exponential of its score as a share of all. */
export function toShares(scores: number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** An example with numbered features, so that a step of learning only adds and multiplies. */
interface Numbered {
  /** For each sentence the numbers of its features and their sizes. */
  sentences: [number, number][][];
  right: boolean[];
}

function addGradient({ sentences, right }: Numbered, weights: Float64Array, gradient: Float64Array): void {
  const scores = sentences.map((features) => features.reduce((sum, [id, size]) => sum + size * (weights[id] ?? 0), 0));
  const shares = toShares(scores);
  const rightShare = shares.reduce((sum, share, index) => sum + (right[index] ? share : 0), 0);
  for (const [index, features] of sentences.entries()) {
    const share = shares[index] ?? 0;
    const pull = (right[index] ? share / rightShare : 0) - share;
    for (const [id, size] of features) gradient[id] = (gradient[id] ?? 0) + pull * size;
  }
}

/**
 * Weights with which a right sentence is chosen most probably: logistic regression over the sentences
 * of each abstract, pulled towards 0 by `decay`. Any right sentence will do. Rounded to three decimals.
 */
export function learnWeights(examples: Example[], decay: number): Weights {
  const usable = examples.filter(({ right }) => right.includes(true));
  const names = [...new Set(usable.flatMap(({ features }) => features.flatMap((sentence) => [...sentence.keys()])))].sort();
  const ids = new Map(names.map((name, id) => [name, id]));
  const numbered = usable.map(({ features, right }) => ({
    sentences: features.map((sentence) => Array.from(sentence, ([name, size]): [number, number] => [ids.get(name) ?? 0, size])),
    right,
  }));
  const weights = new Float64Array(names.length);
  const speed = new Float64Array(names.length);
  for (let step = 0; step < steps; step += 1) {
    const gradient = new Float64Array(names.length);
    for (const example of numbered) addGradient(example, weights, gradient);
    for (const [id, weight] of weights.entries()) {
      const next = momentum * (speed[id] ?? 0) + rate * ((gradient[id] ?? 0) / usable.length - decay * weight);
      speed[id] = next;
      weights[id] = weight + next;
    }
  }
  return Object.fromEntries(names.map((name, id) => [name, Math.round((weights[id] ?? 0) * 1000) / 1000 || 0]));
}
