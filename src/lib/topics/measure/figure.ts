/** One line of the evaluation. Shares and means from 0 to 1. */
export interface Figure {
  /** `topics`, `related`, `summaries`. */
  task: string;
  /** What is measured: `F1 of search-agents`, `nDCG@5`. */
  name: string;
  /** The labels it was measured on: `labels-dev`. */
  labels: string;
  /** Papers measured; for a topic's F1 the papers that belong to it. */
  n: number;
  value: number;
  /** Middle 95 % of the value over resampled papers. */
  interval: [low: number, high: number];
  /** The value of each fifth of the papers. */
  folds: number[];
  /** The value with each fifth judged by what was learned or tuned on the others; absent where nothing is. */
  crossValidated?: number;
  /** What a simple method reaches, and which. */
  baseline?: { name: string; value: number };
}
