import type { Roles } from '#lib/schema/paper.ts';
import { chooseSentence } from './choose-sentence.ts';
import { findRoles } from './find-roles.ts';
import type { Weights } from './linear-model.ts';
import { describeSentences } from './sentence-features.ts';
import { shorten } from './shorten.ts';
import { splitSentences, type Sentence } from './split-sentences.ts';
import learned from './weights.json' with { type: 'json' };

export interface Summary {
  /** The contribution, shortened for a list; see {@link shorten}. */
  summary?: string;
  /** The sentence that states the contribution. */
  contribution?: Sentence;
  /** The sentence with the main result. It may be the same one. */
  result?: Sentence;
  /** The parts of the abstract, if they are clear. Sentences are counted as by `splitSentences`. */
  roles?: Roles;
}

/** Weights that `npm run learn:summaries` learned from labelled abstracts. */
export interface SummaryWeights {
  contribution: Weights;
  result: Weights;
  /** For the first sentences of the contribution and of the results. */
  toContribution: Weights;
  toResult: Weights;
}

/** No abstract is longer. Of a longer text, only the beginning is read. */
const maxSentences = 60;

/** Whether each part holds the sentence that was chosen for it. */
function fits(roles: Roles, contribution: number, result: number): boolean {
  const turn = roles.context + roles.contribution;
  return contribution >= roles.context && contribution < turn && result >= turn;
}

/** Chooses the sentences that represent an abstract. All text is quoted from it. */
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
    ...(chosen && { summary: shorten(chosen.text, paper.title), contribution: chosen }),
    ...(result !== undefined && { result: sentences[result] }),
    ...(roles &&
      contribution !== undefined &&
      result !== undefined &&
      fits(roles, contribution, result) && { roles }),
  };
}
