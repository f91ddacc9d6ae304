import type { PhraseCorpus } from './phrase-corpus.ts';

/** A phrase of fewer papers says nothing, and one of more than this share everything. */
const minPapers = 3;
const commonShare = 0.3;
/** How much the meaning of a paper counts beside its phrases. */
const meaningFactor = 0.5;
/** Strength of the examples against small weights. */
const trust = 10;
const rounds = 40;
const step = 4;
const momentum = 0.9;

/** What a paper is judged by: its phrases, rare ones more, and its meaning. */
interface Feature {
  at: Int32Array;
  values: Float64Array;
  place: Float64Array;
}

/** The papers of a corpus as a model sees them. */
export interface ModelInput {
  corpus: PhraseCorpus;
  features: Feature[];
  /** Number of a phrase in the model, or -1. */
  numberIn: Int32Array;
  size: number;
}

/** A paper, whether it belongs (0 to 1), and how much that counts. */
export interface Example {
  paper: number;
  belongs: number;
  weight: number;
}

export interface Model {
  /** Above 0 if the paper is more like those that belong. */
  score: (paper: number) => number;
  /** What a phrase adds, with what its meaning adds. */
  valueOf: (phrase: number) => number;
}

function isLearned({ keys, frequencies, rows }: PhraseCorpus, phrase: number): boolean {
  const papers = frequencies[phrase] ?? 0;
  const words = (keys[phrase] ?? '').split(' ').length;
  return words <= 2 && papers >= minPapers && papers <= Math.max(minPapers, rows.length * commonShare);
}

/** Prepares a corpus for models: vectors of length 1, as in tf-idf. */
export function toModelInput(corpus: PhraseCorpus): ModelInput {
  const numberIn = new Int32Array(corpus.keys.length).fill(-1);
  let size = 0;
  for (const phrase of corpus.keys.keys())
    if (isLearned(corpus, phrase)) {
      numberIn[phrase] = size;
      size += 1;
    }
  const features = corpus.rows.map(({ phrases, counts }, paper): Feature => {
    const at: number[] = [];
    const values: number[] = [];
    for (const [place, phrase] of phrases.entries()) {
      const number = numberIn[phrase] ?? -1;
      if (number < 0) continue;
      const rarity = Math.log(corpus.rows.length / (corpus.frequencies[phrase] ?? 1));
      at.push(number);
      values.push((1 + Math.log(1 + (counts[place] ?? 0))) * rarity);
    }
    const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
    return {
      at: Int32Array.from(at),
      values: Float64Array.from(values, (value) => value / length),
      place: (corpus.places[paper] ?? new Float64Array()).map((value) => value * meaningFactor),
    };
  });
  return { corpus, features, numberIn, size };
}

export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function dot(at: Int32Array, values: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < at.length; place += 1)
    sum += (values[place] ?? 0) * (weights[at[place] ?? 0] ?? 0);
  return sum;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let axis = 0; axis < a.length; axis += 1) sum += (a[axis] ?? 0) * (b[axis] ?? 0);
  return sum;
}

/** One step of each weight down its slope, with the momentum of the steps before. */
function descend(weights: Float64Array, slopes: Float64Array, speeds: Float64Array, decay: number): void {
  for (let at = 0; at < weights.length; at += 1) {
    const weight = weights[at] ?? 0;
    const speed = momentum * (speeds[at] ?? 0) + (slopes[at] ?? 0) + decay * weight;
    speeds[at] = speed;
    weights[at] = weight - step * speed;
  }
}

/** Logistic regression over phrases and meaning, kept small (L2). The same examples give the same model. */
export function fitModel(
  { corpus, features, numberIn, size }: ModelInput,
  examples: readonly Example[],
): Model {
  const empty: Feature = { at: new Int32Array(), values: new Float64Array(), place: new Float64Array() };
  const featureOf = (paper: number): Feature => features[paper] ?? empty;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const decay = 1 / (trust * total);
  const make = (): [Float64Array, Float64Array, Float64Array] => [
    new Float64Array(size),
    new Float64Array(corpus.dimensions),
    Float64Array.of(0),
  ];
  const [ofPhrases, ofMeaning, bias] = make();
  bias[0] = -1;
  const speeds = make();
  const judge = ({ at, values, place }: Feature): number =>
    (bias[0] ?? 0) + dot(at, values, ofPhrases) + product(place, ofMeaning);
  for (let round = 0; round < rounds; round += 1) {
    const slopes = make();
    for (const { paper, belongs, weight } of examples) {
      const feature = featureOf(paper);
      const fault = (weight * (sigmoid(judge(feature)) - belongs)) / total;
      slopes[2][0] = (slopes[2][0] ?? 0) + fault;
      for (let place = 0; place < feature.at.length; place += 1) {
        const number = feature.at[place] ?? 0;
        slopes[0][number] = (slopes[0][number] ?? 0) + fault * (feature.values[place] ?? 0);
      }
      for (let axis = 0; axis < feature.place.length; axis += 1)
        slopes[1][axis] = (slopes[1][axis] ?? 0) + fault * (feature.place[axis] ?? 0);
    }
    descend(ofPhrases, slopes[0], speeds[0], decay);
    descend(ofMeaning, slopes[1], speeds[1], decay);
    descend(bias, slopes[2], speeds[2], 0);
  }
  return {
    score: (paper) => judge(featureOf(paper)),
    valueOf: (phrase) => {
      const number = numberIn[phrase] ?? -1;
      if (number < 0) return 0;
      const meaning = corpus.meaningOf(corpus.keys[phrase] ?? '');
      return (ofPhrases[number] ?? 0) + (meaning ? meaningShare * product(meaning, ofMeaning) : 0);
    },
  };
}

/** How much the meaning of a phrase speaks for it, beside what the examples say of the phrase itself. */
const meaningShare = 0.01;
