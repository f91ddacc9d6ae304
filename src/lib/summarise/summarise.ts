import type { Roles } from '#lib/schema/paper.ts';
import { chooseSentence } from './choose-sentence.ts';
import { findRoles } from './find-roles.ts';
import type { Weights } from './linear-model.ts';
import { describeSentences } from './sentence-features.ts';
import { shorten } from './shorten.ts';
import { splitSentences, type Sentence } from './split-sentences.ts';
import learned from './weights.json' with { type: 'json' };

export interface Summary {
  /** The contribution as a list shows it: one piece of the sentence, see {@link shorten}. */
  summary?: string;
  /** The sentence that says what the paper contributes. */
  contribution?: Sentence;
  /** The sentence with the main result; it may be the same one. */
  result?: Sentence;
  /** The abstract's parts, where they are clear. Sentences as `splitSentences` counts them. */
  roles?: Roles;
}

/** What `npm run learn:summaries` learned from the labelled abstracts. */
export interface SummaryWeights {
  contribution: Weights;
  result: Weights;
  /** For the first sentence of the contribution, and of the results. */
  toContribution: Weights;
  toResult: Weights;
}

/** No abstract is longer; of a text that is, the beginning stands for all. */
const maxSentences = 60;

/** The parts must hold the sentences that were chosen for them. */
function fits(roles: Roles, contribution: number, result: number): boolean {
  const turn = roles.context + roles.contribution;
  return contribution >= roles.context && contribution < turn && result >= turn;
}

/** Chooses what stands for an abstract. Nothing is written anew: every part is a piece of it. */
export function summarise(
  paper: { title: string; abstract: string },
  weights: SummaryWeights = learned,
): Summary {
  const all = splitSentences(paper.abstract);
  const sentences = all.slice(0, maxSentences);
  if (sentences.length === 0) return {};
  const features = describeSentences(
    paper.title,
    sentences.map(({ text }) => text),
  );
  const contribution = chooseSentence(features, weights.contribution);
  const result = chooseSentence(features, weights.result);
  const roles =
    all.length === sentences.length
      ? findRoles(features, weights.toContribution, weights.toResult)
      : undefined;
  const chosen = contribution === undefined ? undefined : sentences[contribution];
  return {
    ...(chosen && { summary: shorten(chosen.text), contribution: chosen }),
    ...(result !== undefined && { result: sentences[result] }),
    ...(roles &&
      contribution !== undefined &&
      result !== undefined &&
      fits(roles, contribution, result) && { roles }),
  };
}
