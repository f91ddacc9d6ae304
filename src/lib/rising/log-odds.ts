/** The number of papers with a phrase, and the number of all papers of a period. */
export interface Share {
  count: number;
  papers: number;
}

/** Weight of the prior, in papers: a tenth of the papers of both periods, at most a hundred. */
export function priorOf(papers: number): number {
  return Math.min(100, papers / 10);
}

/** The odds of a phrase in a period and the variance of their logarithm, with a prior of `prior` papers. */
function oddsOf({ count, papers }: Share, share: number, prior: number): { log: number; variance: number } {
  const [within, without] = [count + prior * share, papers - count + prior * (1 - share)];
  return { log: Math.log(within / without), variance: 1 / within + 1 / without };
}

/**
 * How much more frequent a phrase is in one period than in another, in standard deviations: the log-odds ratio
 * with an informative Dirichlet prior by Monroe, Colaresi and Quinn, “Fightin’ Words” (2008), applied to papers
 * with and without a phrase. The prior is the share in both periods, so that a phrase of few papers gets a score
 * near 0 without a separate limit.
 */
export function logOdds(now: Share, before: Share, prior = priorOf(now.papers + before.papers)): number {
  const share = (now.count + before.count) / (now.papers + before.papers);
  if (!(share > 0 && share < 1)) return 0;
  const [first, second] = [oddsOf(now, share, prior), oddsOf(before, share, prior)];
  return (first.log - second.log) / Math.sqrt(first.variance + second.variance);
}
