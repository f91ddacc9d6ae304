import { fitModel, sigmoid, type Example, type Model, type ModelInput } from './fit-model.ts';

/** What a person said of papers of the corpus, by their places. */
export interface Judgements {
  liked: readonly number[];
  disliked: readonly number[];
}

export interface Guess {
  model: Model;
  /** Score from which a paper is more likely in than out. */
  threshold: number;
  /** By paper: how likely it belongs, from 0 to 1. What was judged is 0 or 1. */
  belongs: Float64Array;
}

/** How much a judgement counts beside a paper that nobody judged. */
const judgementWeight = 10;
const rounds = 2;
const folds = 4;
/** Of the liked papers, this share may lie below the score from which papers are counted. */
const lowShare = 0.3;
/** Papers that belong, for each that is counted: most of those between are missed by so few examples. */
const growth = 1.3;
const [minShare, maxShare] = [0.02, 0.4];
/** How fast likelihood rises with the score. */
const sharpness = 2;

function toExamples({ liked, disliked }: Judgements, belongs: Float64Array): Example[] {
  const judged = new Set([...liked, ...disliked]);
  return [
    ...liked.map((paper): Example => ({ paper, belongs: 1, weight: judgementWeight })),
    ...disliked.map((paper): Example => ({ paper, belongs: 0, weight: judgementWeight })),
    ...Array.from(belongs, (value, paper): Example => ({ paper, belongs: value, weight: 1 })).filter(
      ({ paper }) => !judged.has(paper),
    ),
  ];
}

/** Scores of the liked papers by models that have not seen them, in rising order. */
function unseenScores(input: ModelInput, liked: readonly number[], examples: readonly Example[]): number[] {
  const count = Math.min(folds, liked.length);
  return Array.from({ length: count }, (_, fold) => {
    const kept = new Set(liked.filter((_paper, at) => at % count === fold));
    const { score } = fitModel(
      input,
      examples.map((one) =>
        kept.has(one.paper)
          ? { ...one, weight: 0 }
          : one.belongs === 1
            ? { ...one, weight: (one.weight * count) / Math.max(1, count - 1) }
            : one,
      ),
    );
    return [...kept].map(score);
  })
    .flat()
    .sort((a, b) => a - b);
}

/** The score at which the likelihoods of all papers add up to their expected share. */
function findThreshold(scores: readonly number[], share: number): number {
  let [low, high] = [-30, 30];
  for (let turn = 0; turn < 40; turn += 1) {
    const middle = (low + high) / 2;
    const sum = scores.reduce((all, score) => all + sigmoid(sharpness * (score - middle)), 0);
    if (sum > share * scores.length) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Guesses which papers of a corpus belong to a topic, from a few that were judged. What nobody judged counts as out at
 * first, and then as what the first guess says. How many papers belong follows from how many score like liked ones that
 * the model has not seen.
 */
export function guessMembers(input: ModelInput, judgements: Judgements): Guess {
  const { liked, disliked } = judgements;
  const papers = input.features.length;
  const judged = new Set([...liked, ...disliked]);
  const others = Array.from({ length: papers }, (_, paper) => paper).filter((paper) => !judged.has(paper));
  let belongs = new Float64Array(papers);
  for (let round = 1; ; round += 1) {
    const examples = toExamples(judgements, belongs);
    const model = fitModel(input, examples);
    const scores = others.map(model.score);
    const unseen = unseenScores(input, liked, examples);
    const minScore = unseen[Math.floor(lowShare * unseen.length)] ?? 0;
    const share =
      (growth * scores.filter((score) => score >= minScore).length) / (others.length || 1) / (1 - lowShare);
    const threshold = findThreshold(scores, Math.min(maxShare, Math.max(minShare, share)));
    belongs = new Float64Array(papers);
    for (const [at, paper] of others.entries())
      belongs[paper] = sigmoid(sharpness * ((scores[at] ?? 0) - threshold));
    for (const paper of liked) belongs[paper] = 1;
    if (round === rounds) return { model, threshold, belongs };
  }
}
