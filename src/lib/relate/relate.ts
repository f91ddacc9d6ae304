import type { Relation } from '#lib/schema/derived.ts';
import { countTerms, type TermCounts } from './count-terms.ts';
import { nearness, placePapers } from './place-papers.ts';
import { addProducts, invert } from './postings.ts';
import { sharedTerms } from './shared-terms.ts';
import { emptyVocabulary, type Vocabulary } from './vocabulary.ts';
import { weighTerms, type TermWeights } from './weigh-terms.ts';

export interface RelatablePaper {
  id: string;
  title: string;
  abstract: string;
  topics?: readonly { id: string }[];
}

/** Weights of the three measures of similarity. docs/internals/quality.md says how they were found. */
export interface Mixture {
  /** Weight of common topics; words have 1. */
  topics: number;
  /** Share of the words' weight that goes to their meaning. */
  meaning: number;
}

export const mixture: Mixture = { topics: 0.15, meaning: 0.12 };

const relatedPapers = 5;
/** Only the papers that share most words and topics are compared by meaning. */
const candidates = 100;
/** Share of common terms from which two texts are versions of one paper. */
const sameText = 0.5;

/** The data of a paper that are compared. */
interface Profile {
  id: string;
  counts: TermCounts;
  weights: TermWeights;
  /** Weight of each topic, of Euclidean length 1. */
  topics: Map<string, number>;
  place: Float64Array;
}

/** Gives all topics the same weight, so that their vector has length 1. */
function weighTopics({ topics = [] }: RelatablePaper): Map<string, number> {
  return new Map(topics.map(({ id }) => [id, 1 / Math.sqrt(topics.length)]));
}

function describe(papers: readonly RelatablePaper[], vocabulary: Vocabulary): Profile[] {
  const sorted = [...papers].sort((a, b) => (a.id < b.id ? -1 : 1));
  const counts = sorted.map((paper) => countTerms(paper, vocabulary.acronyms));
  const places = placePapers(counts, vocabulary);
  const weights = weighTerms(counts);
  return sorted.map((paper, index) => ({
    id: paper.id,
    counts: counts[index] ?? new Map(),
    weights: weights[index] ?? new Map(),
    topics: weighTopics(paper),
    place: places[index] ?? new Float64Array(),
  }));
}

function round(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}

/** Much larger than a rounding error, much smaller than a real difference. */
const slack = 1e-5;

/**
 * Indexes of the highest scores above zero, highest first; among equal scores the lower index first. Rounds
 * candidate scores in place, so that the last bit does not decide.
 */
function bestIndexes(scores: Float64Array, count: number): number[] {
  const best: number[] = [];
  let minScore = 0;
  // Plain loops: this runs over every pair of papers.
  for (let index = 0; index < scores.length; index += 1) {
    const raw = scores[index] ?? 0;
    if (raw <= 0 || raw < minScore - slack) continue;
    const score = round(raw);
    scores[index] = score;
    if (score <= minScore) continue;
    const position = best.findLastIndex((other) => (scores[other] ?? 0) >= score) + 1;
    best.splice(position, 0, index);
    best.length = Math.min(best.length, count);
    if (best.length === count) minScore = scores[best[count - 1] ?? 0] ?? 0;
  }
  return best;
}

/** Whether two papers have so many terms in common (Jaccard index) that they are one text. */
function isSameText(first: TermCounts, second: TermCounts): boolean {
  let shared = 0;
  for (const key of first.keys()) if (second.has(key)) shared += 1;
  return shared >= sameText * (first.size + second.size - shared);
}

/** Lists the profiles most similar to the one at `own`, best first. */
type FindNearest = (own: number, mix: Mixture) => number[];

function prepareSearch(profiles: readonly Profile[]): FindNearest {
  const byTerm = invert(profiles.map(({ weights }) => weights));
  const byTopic = invert(profiles.map(({ topics }) => topics));
  const words = new Float64Array(profiles.length);
  const scores = new Float64Array(profiles.length);
  return (own, { topics: topicWeight, meaning }) => {
    const profile = profiles[own];
    if (!profile) return [];
    words.fill(0);
    addProducts(profile.weights, byTerm, 1 - meaning, words);
    scores.set(words);
    addProducts(profile.topics, byTopic, topicWeight, scores);
    // Without a common word there is no reason to show, so topics alone do not relate papers.
    for (let index = 0; index < scores.length; index += 1) if (words[index] === 0) scores[index] = 0;
    scores[own] = 0;
    const near = bestIndexes(scores, candidates);
    const bonus = (index: number): number =>
      meaning * nearness(profile.place, profiles[index]?.place ?? profile.place);
    const total = new Map(near.map((index) => [index, round((scores[index] ?? 0) + bonus(index))]));
    return near.sort((a, b) => (total.get(b) ?? 0) - (total.get(a) ?? 0) || a - b);
  };
}

/** For each paper, the ids of papers that may be the same one and are not shown as related. */
type Duplicates = ReadonlyMap<string, ReadonlySet<string>>;

/** Relates the papers that `isAsked` accepts, by default all. */
export type RelatePapers = (mix: Mixture, isAsked?: (id: string) => boolean) => Map<string, Relation[]>;

/** Prepares the papers once, so that they can be related by several mixtures. */
export function prepareRelations(
  papers: readonly RelatablePaper[],
  vocabulary: Vocabulary = emptyVocabulary,
  duplicates: Duplicates = new Map(),
): RelatePapers {
  const profiles = describe(papers, vocabulary);
  const findNearest = prepareSearch(profiles);
  const relateOne = (profile: Profile, own: number, mix: Mixture): Relation[] => {
    const relations: Relation[] = [];
    for (const index of findNearest(own, mix)) {
      const other = profiles[index];
      if (relations.length === relatedPapers) break;
      if (!other || isSameText(profile.counts, other.counts)) continue;
      if (duplicates.get(profile.id)?.has(other.id)) continue;
      relations.push({ id: other.id, terms: sharedTerms(profile.weights, other.weights, profile.counts) });
    }
    return relations;
  };
  return (mix, isAsked = () => true) =>
    new Map(
      profiles.flatMap((profile, own) =>
        isAsked(profile.id) ? [[profile.id, relateOne(profile, own, mix)] as const] : [],
      ),
    );
}

/**
 * Finds the five most similar papers of each paper: by the cosine of TF-IDF vectors over words, compounds and
 * pairs of words, by common topics, and by the meaning of their words. Each comes with the terms that both
 * share. Papers with the same text and papers in `duplicates` are left out. Equal scores are ordered by id.
 */
export function relate(
  papers: readonly RelatablePaper[],
  vocabulary: Vocabulary = emptyVocabulary,
  duplicates?: Duplicates,
): Map<string, Relation[]> {
  return prepareRelations(papers, vocabulary, duplicates)(mixture);
}

/** `content/derived/related.json`: one line per paper, so that diffs are short. */
export function formatRelated(related: Map<string, Relation[]>): string {
  const lines = [...related].map(([id, relations]) => `${JSON.stringify(id)}: ${JSON.stringify(relations)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
