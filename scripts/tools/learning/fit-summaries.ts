import { learnWeights } from '#lib/summarise/linear-model.ts';
import { describeSentences, type Features } from '#lib/summarise/sentence-features.ts';
import type { SummaryWeights } from '#lib/summarise/summarise.ts';

/** An abstract with the annotators' marks for each sentence. */
export interface MarkedAbstract {
  title: string;
  sentences: string[];
  contribution: boolean[];
  result: boolean[];
}

/** Strength of regularisation. From 0.01 to 0.04 the choices hardly change. */
const decay = 0.02;

const claims = ['announces', 'studies'];
const findings = ['experiments', 'find', 'record'];

function hasAny(features: Features | undefined, names: string[]): boolean {
  return names.some((name) => features?.has(name) === true);
}

/** The first sentence of the run of passing sentences that ends at `index`. */
function startOfRun(index: number, passes: (index: number) => boolean): number {
  let start = index;
  while (start > 0 && passes(start - 1)) start -= 1;
  return start;
}

/**
 * Finds the sentences at which the abstract turns to the contribution and to the results. Annotators name one
 * or two sentences. Claims right before a contribution and findings right before a result belong to the same part.
 */
function findTurns(
  { contribution, result }: MarkedAbstract,
  features: Features[],
): { toContribution: number; toResult: number } {
  const named = contribution.indexOf(true);
  const shown = result.findIndex((right, index) => right && index > named);
  if (named === -1 || shown === -1) return { toContribution: -1, toResult: -1 };
  const isFinding = (index: number): boolean =>
    index > named && hasAny(features[index], findings) && !hasAny(features[index], ['announces']);
  return {
    toContribution: startOfRun(named, (index) => hasAny(features[index], claims)),
    toResult: startOfRun(shown, isFinding),
  };
}

/** Learns to choose sentences as annotators do. */
export function learnSummaries(abstracts: MarkedAbstract[]): SummaryWeights {
  const described = abstracts.map((abstract) => {
    const features = describeSentences(abstract.title, abstract.sentences);
    return { ...abstract, features, turns: findTurns(abstract, features) };
  });
  const learn = (isRight: (one: (typeof described)[number], index: number) => boolean) =>
    learnWeights(
      described.map((one) => ({
        features: one.features,
        right: one.features.map((_, index) => isRight(one, index)),
      })),
      decay,
    );
  return {
    contribution: learn(({ contribution }, index) => contribution[index] === true),
    result: learn(({ result }, index) => result[index] === true),
    toContribution: learn(({ turns }, index) => turns.toContribution === index),
    toResult: learn(({ turns }, index) => turns.toResult === index),
  };
}
