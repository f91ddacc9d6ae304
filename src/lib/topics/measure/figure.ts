/** One line of the evaluation. Shares and means lie between 0 and 1. */
export interface Figure {
  /** `topics`, `related`, `summaries`. */
  task: string;
  /** The measure: `F1 of search-agents`, `nDCG@5`. */
  name: string;
  /** The file of labels: `labels-dev`. */
  labels: string;
  /** Number of papers; for a topic's F1, of papers that belong to it. */
  n: number;
  value: number;
  /** Middle 95 % of the value over resampled papers. */
  interval: [low: number, high: number];
  /** The value of each fold. */
  folds: number[];
  /** The value by cross-validation. Absent if nothing is learned or tuned. */
  crossValidated?: number;
  /** The value of a simple method, and its name. */
  baseline?: { name: string; value: number };
}
