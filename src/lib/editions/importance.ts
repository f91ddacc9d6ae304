import type { Paper } from '../schema/paper.ts';
import type { Settings } from '../schema/settings.ts';

/** How much each thing that is known of a paper counts. */
export type ImportanceWeights = Settings['importance'];

/** What the order of an edition knows of a paper. */
export type Weighed = Pick<Paper, 'comments' | 'upvotes' | 'citations' | 'result' | 'links' | 'topics'> & {
  /** See `authorRecords`. */
  record?: number | undefined;
};

/** A comment takes thought, a vote is one click. */
const votesPerComment = 10;
/** Citations that count half. */
const halfCitations = 10;
/** Earlier papers of the authors that count half. */
const halfRecord = 10;

/** From 0 to 1, and one half at `half`. */
function saturate(value: number, half: number): number {
  return value <= 0 ? 0 : value / (value + half);
}

/** Comments and votes as one number, in comments. */
export function discussionOf({ comments = 0, upvotes = 0 }: Pick<Weighed, 'comments' | 'upvotes'>): number {
  return comments + upvotes / votesPerComment;
}

/** Mean discussion of the papers of one week: the level that its feed had then. 0 if nothing is known. */
export function discussionLevel(papers: readonly Weighed[]): number {
  return papers.reduce((sum, paper) => sum + discussionOf(paper), 0) / Math.max(1, papers.length);
}

/** The score of the best topic, in thresholds of that topic: 1 is just within. 0 outside of all topics. */
function fitOf({ topics }: Weighed, thresholds: ReadonlyMap<string, number>): number {
  return Math.max(0, ...topics.map(({ id, score }) => score / (thresholds.get(id) ?? score)));
}

/**
 * How important a paper is among others, from what is known of it: each part from 0 to 1, times its weight. Of papers
 * of different weeks it can be compared, since discussion is measured by the level of its week.
 */
export function scoreImportance(
  paper: Weighed,
  level: number,
  thresholds: ReadonlyMap<string, number>,
  weights: ImportanceWeights,
): number {
  const score =
    weights.discussion * saturate(discussionOf(paper), level) +
    weights.fit * saturate(fitOf(paper, thresholds), 1) +
    weights.figure * Number(paper.result?.figure !== undefined) +
    weights.code * Number(paper.links.some(({ rel }) => rel === 'code')) +
    weights.citations * saturate(paper.citations?.count ?? 0, halfCitations) +
    weights.record * saturate(paper.record ?? 0, halfRecord);
  // The last bit must not decide.
  return Math.round(score * 1e6) / 1e6;
}
