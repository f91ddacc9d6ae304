/** In how many of some papers a phrase stands. */
export interface Share {
  count: number;
  papers: number;
}

/** Weight of what both periods say together, in papers: a tenth of them, and never more than a hundred. */
export function priorOf(papers: number): number {
  return Math.min(100, papers / 10);
}

/** Odds of a phrase among papers, with the variance of their logarithm, after `prior` papers of the common share. */
function oddsOf({ count, papers }: Share, share: number, prior: number): { log: number; variance: number } {
  const [within, without] = [count + prior * share, papers - count + prior * (1 - share)];
  return { log: Math.log(within / without), variance: 1 / within + 1 / without };
}

/**
 * How much more often a phrase stands in the papers of one period than in those of another, in standard
 * deviations: the log-odds ratio with an informative Dirichlet prior of Monroe, Colaresi and Quinn,
 * “Fightin’ Words” (2008), here for papers that have a phrase or not. The prior is the share of both periods
 * together, so that a phrase of few papers stays near 0 and needs no lower limit of its own.
 */
export function logOdds(now: Share, before: Share, prior = priorOf(now.papers + before.papers)): number {
  const share = (now.count + before.count) / (now.papers + before.papers);
  if (!(share > 0 && share < 1)) return 0;
  const [first, second] = [oddsOf(now, share, prior), oddsOf(before, share, prior)];
  return (first.log - second.log) / Math.sqrt(first.variance + second.variance);
}
