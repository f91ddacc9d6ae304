import { nearness } from './place-papers.ts';
import type { Profiles } from './profiles.ts';
import { toColumns, type Columns } from './term-matrix.ts';

/** Weights of the three measures of similarity. docs/internals/quality.md says how they were found. */
export interface Mixture {
  /** Weight of common topics; words have 1. */
  topics: number;
  /** Share of the words' weight that goes to their meaning. */
  meaning: number;
}

export const mixture: Mixture = { topics: 0.15, meaning: 0.12 };

/** Only the papers that share most words and topics are compared by meaning. */
export const maxCandidates = 100;

function round(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}

/** Much larger than a rounding error, much smaller than a real difference. */
const slack = 1e-5;

/** Scores are counted in so many steps from 0 to 1. */
const steps = 1024;

function stepOf(score: number): number {
  return Math.min(steps, Math.floor(score * steps));
}

/** A score that at least `count` of the scores reach, and few more; 0 if there are fewer above zero. */
function findFloor(scores: Float64Array, count: number): number {
  if (scores.length < count) return 0;
  const counts = new Uint32Array(steps + 1);
  for (const score of scores) if (score > 0) counts[stepOf(score)] = (counts[stepOf(score)] ?? 0) + 1;
  let step = steps;
  for (let above = counts[step] ?? 0; above < count && step > 0; above += counts[step] ?? 0) step -= 1;
  return step / steps;
}

/**
 * The highest scores above zero, highest first; among equal scores the lower index first. They are rounded, so that the
 * last bit does not decide.
 */
function bestScores(scores: Float64Array, count: number): { index: number; score: number }[] {
  const floor = findFloor(scores, count) - slack;
  const best: { index: number; score: number }[] = [];
  // Plain loops: this runs over every pair of papers.
  for (let index = 0; index < scores.length; index += 1) {
    const raw = scores[index] ?? 0;
    if (raw <= 0 || raw < floor) continue;
    const score = round(raw);
    if (score > 0) best.push({ index, score });
  }
  return best.sort((a, b) => b.score - a.score || a.index - b.index).slice(0, count);
}

/** Papers that share words with one, best first: by score, among equal scores by place. Scores have six places. */
export interface Candidates {
  papers: Int32Array;
  scores: Float64Array;
}

/** The papers to be found and what is known of them, each by its place among them. */
interface Found {
  columns: Columns;
  byTopic: number[][];
  topicCounts: number[];
}

/** Adds the products of one paper's words with those of the others. Plain loops: this takes most of the time. */
function addWords(
  { matrix, weights }: Profiles,
  { columns }: Found,
  own: number,
  factor: number,
  scores: Float64Array,
): void {
  const { starts, terms } = matrix;
  for (let at = starts[own] ?? 0; at < (starts[own + 1] ?? 0); at += 1) {
    const weight = (weights[at] ?? 0) * factor;
    if (weight === 0) continue;
    const term = terms[at] ?? 0;
    const end = columns.starts[term + 1] ?? 0;
    for (let place = columns.starts[term] ?? 0; place < end; place += 1) {
      const paper = columns.papers[place] ?? 0;
      scores[paper] = (scores[paper] ?? 0) + weight * (columns.weights[place] ?? 0);
    }
  }
}

/** Adds common topics, each of one weight, so that the topics of a paper together have length 1. */
function addTopics(
  { topics }: Profiles,
  { byTopic, topicCounts }: Found,
  own: number,
  factor: number,
  scores: Float64Array,
): void {
  const ownTopics = topics[own] ?? [];
  const weight = factor / Math.sqrt(ownTopics.length);
  for (const topic of ownTopics)
    for (const paper of byTopic[topic] ?? [])
      scores[paper] = (scores[paper] ?? 0) + weight / Math.sqrt(topicCounts[paper] ?? 1);
}

function invertTopics(topics: readonly (readonly number[])[]): number[][] {
  const papers: number[][] = [];
  for (const [paper, own] of topics.entries()) for (const topic of own) (papers[topic] ??= []).push(paper);
  return papers;
}

/**
 * Finds the candidates of a paper among some papers. A score depends on its two papers alone, so that the candidates
 * among all papers are the best of those among parts of them.
 *
 * @param among places of papers, in ascending order
 */
export function openSearch(
  profiles: Profiles,
  among: readonly number[],
  { topics: topicWeight, meaning }: Mixture,
): (own: number) => Candidates {
  const topics = among.map((paper) => profiles.topics[paper] ?? []);
  const found: Found = {
    columns: toColumns(profiles.matrix, profiles.weights, among),
    byTopic: invertTopics(topics),
    topicCounts: topics.map(({ length }) => length),
  };
  const places = new Map(among.map((paper, place) => [paper, place]));
  const words = new Float64Array(among.length);
  const scores = new Float64Array(among.length);
  return (own) => {
    words.fill(0);
    addWords(profiles, found, own, 1 - meaning, words);
    scores.set(words);
    addTopics(profiles, found, own, topicWeight, scores);
    // Without a common word there is no reason to show, so topics alone do not relate papers.
    for (let index = 0; index < scores.length; index += 1) if (words[index] === 0) scores[index] = 0;
    const self = places.get(own);
    if (self !== undefined) scores[self] = 0;
    const best = bestScores(scores, maxCandidates);
    return toCandidates(best.map(({ index, score }) => ({ paper: among[index] ?? 0, score })));
  };
}

function toCandidates(best: readonly { paper: number; score: number }[]): Candidates {
  const [papers, scores] = [new Int32Array(best.length), new Float64Array(best.length)];
  for (const [rank, { paper, score }] of best.entries()) {
    papers[rank] = paper;
    scores[rank] = score;
  }
  return { papers, scores };
}

/** The best candidates of two groups of papers without a common one. */
export function joinCandidates(first: Candidates, second: Candidates): Candidates {
  const [lowest, highest] = [first.scores[maxCandidates - 1], second.scores[0]];
  if (highest === undefined || (lowest !== undefined && highest < lowest)) return first;
  const all = [first, second].flatMap(({ papers, scores }) =>
    Array.from(papers, (paper, rank) => ({ paper, score: scores[rank] ?? 0 })),
  );
  all.sort((a, b) => b.score - a.score || a.paper - b.paper);
  return toCandidates(all.slice(0, maxCandidates));
}

/** The candidates of a paper in the order that the meaning of their words gives them, with their scores. */
export function rankByMeaning(
  { places }: Profiles,
  own: number,
  { papers, scores }: Candidates,
  { meaning }: Mixture,
): { paper: number; total: number }[] {
  const ranked = Array.from(papers, (paper, rank) => ({
    paper,
    total: round((scores[rank] ?? 0) + meaning * nearness(places, own, paper)),
  }));
  return ranked.sort((a, b) => b.total - a.total || a.paper - b.paper);
}
