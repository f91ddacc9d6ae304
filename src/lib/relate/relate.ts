import { findInEach } from '../papers/complete-each.ts';
import type { PlacedPaper } from '../papers/place-of-paper.ts';
import type { Relation } from '#lib/schema/derived.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { addLongForms, toPhraseText, type PhraseText } from './grow-phrase.ts';
import { nearness, placePapers, type Places } from './place-papers.ts';
import { choosePhrases, strongestTerms, type SharedTerm } from './shared-terms.ts';
import {
  numberTerms,
  readTermsWith,
  splitLines,
  toColumns,
  type Columns,
  type PaperTerms,
  type ReadTerms,
  type TermMatrix,
} from './term-matrix.ts';
import { countPapers, openStatistics } from './statistics.ts';
import { emptyVocabulary, type Vocabulary } from './vocabulary.ts';
import { weighTerms } from './weigh-terms.ts';

export interface RelatablePaper extends PlacedPaper {
  id: string;
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

/** What papers are compared by. */
interface Profiles {
  /** In the order of the matrix. */
  papers: RelatablePaper[];
  terms: PaperTerms[];
  matrix: TermMatrix;
  /** Beside the terms of the matrix. */
  weights: Float64Array;
  columns: Columns;
  /** Topics of each paper. */
  topics: number[][];
  places: Places;
  /** Title and abstract with the long forms of acronyms. */
  texts: string[];
}

/** Numbers topics in the order in which they come. */
function numberTopics(papers: readonly RelatablePaper[]): number[][] {
  const numbers = new Map<string, number>();
  return papers.map(({ topics = [] }) =>
    topics.map(({ id }) => {
      const number = numbers.get(id) ?? numbers.size;
      numbers.set(id, number);
      return number;
    }),
  );
}

/** What a message says that a paper lacks. */
const missing = 'related papers';

/** Of a paper that cannot be read. */
const noTerms: PaperTerms = { keys: '', counts: new Uint32Array(), shown: '' };

function describe(
  papers: readonly RelatablePaper[],
  vocabulary: Vocabulary,
  readTerms: ReadTerms,
): { profiles: Profiles; diagnostics: Diagnostic[] } {
  const sorted = [...papers].sort((a, b) => (a.id < b.id ? -1 : 1));
  const { parts, diagnostics } = findInEach(
    sorted,
    missing,
    ({ title, abstract }) => ({
      terms: readTerms({ title, abstract }),
      text: addLongForms(`${title}. ${abstract}`, vocabulary.acronyms),
    }),
    { terms: noTerms, text: '' },
  );
  const terms = parts.map((part) => part.terms);
  const matrix = numberTerms(terms);
  const { statistics } = vocabulary;
  const frequencies = statistics ? openStatistics(statistics) : countPapers(matrix);
  const weights = weighTerms(matrix, frequencies);
  const profiles: Profiles = {
    papers: sorted,
    terms,
    matrix,
    weights,
    columns: toColumns(matrix, weights),
    topics: numberTopics(sorted),
    places: placePapers(matrix, vocabulary),
    texts: parts.map(({ text }) => text),
  };
  return { profiles, diagnostics };
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

/** Adds the products of one paper's words with those of all papers. Plain loops: this takes most of the time. */
function addWords(
  { matrix, weights, columns }: Profiles,
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
  byTopic: readonly number[][],
  own: number,
  factor: number,
  scores: Float64Array,
): void {
  const ownTopics = topics[own] ?? [];
  const weight = factor / Math.sqrt(ownTopics.length);
  for (const topic of ownTopics)
    for (const paper of byTopic[topic] ?? [])
      scores[paper] = (scores[paper] ?? 0) + weight / Math.sqrt(topics[paper]?.length ?? 1);
}

function invertTopics(topics: readonly number[][]): number[][] {
  const papers: number[][] = [];
  for (const [paper, own] of topics.entries()) for (const topic of own) (papers[topic] ??= []).push(paper);
  return papers;
}

/** Lists the papers most similar to the one at `own`, best first. */
type FindNearest = (own: number, mix: Mixture) => number[];

function prepareSearch(profiles: Profiles): FindNearest {
  const byTopic = invertTopics(profiles.topics);
  const words = new Float64Array(profiles.papers.length);
  const scores = new Float64Array(profiles.papers.length);
  return (own, { topics: topicWeight, meaning }) => {
    words.fill(0);
    addWords(profiles, own, 1 - meaning, words);
    scores.set(words);
    addTopics(profiles, byTopic, own, topicWeight, scores);
    // Without a common word there is no reason to show, so topics alone do not relate papers.
    for (let index = 0; index < scores.length; index += 1) if (words[index] === 0) scores[index] = 0;
    scores[own] = 0;
    const near = bestIndexes(scores, candidates);
    const totals = near.map((index) =>
      round((scores[index] ?? 0) + meaning * nearness(profiles.places, own, index)),
    );
    const order = near.map((_, rank) => rank);
    order.sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || (near[a] ?? 0) - (near[b] ?? 0));
    return order.map((rank) => near[rank] ?? 0);
  };
}

/** Compares one paper with others term by term. `weightOf` is 0 for terms that it does not hold, and `holds` says which it does. */
class Comparison {
  private readonly profiles: Profiles;
  private readonly weightOf: Float64Array;
  private readonly holder: Int32Array;
  private own = -1;
  private readonly others: PhraseText[] = [];
  private text: PhraseText = toPhraseText('');

  constructor(profiles: Profiles) {
    this.profiles = profiles;
    this.weightOf = new Float64Array(profiles.matrix.keys.length);
    this.holder = new Int32Array(profiles.matrix.keys.length).fill(-1);
  }

  private rowOf(paper: number): [from: number, to: number] {
    const { starts } = this.profiles.matrix;
    return [starts[paper] ?? 0, starts[paper + 1] ?? 0];
  }

  /** Compares with this paper from now on. */
  take(paper: number): void {
    this.own = paper;
    this.text = toPhraseText(this.profiles.texts[paper] ?? '');
    const { matrix, weights } = this.profiles;
    const [from, to] = this.rowOf(paper);
    for (let at = from; at < to; at += 1) {
      const term = matrix.terms[at] ?? 0;
      this.holder[term] = paper;
      this.weightOf[term] = weights[at] ?? 0;
    }
  }

  /** Whether another paper has so many terms in common (Jaccard index) that it is the same text. */
  isSameText(other: number): boolean {
    const { terms } = this.profiles.matrix;
    const [[from, to], [ownFrom, ownTo]] = [this.rowOf(other), this.rowOf(this.own)];
    let shared = 0;
    for (let at = from; at < to; at += 1) if (this.holder[terms[at] ?? 0] === this.own) shared += 1;
    return shared >= sameText * (to - from + (ownTo - ownFrom) - shared);
  }

  /** The phrases that relate another paper, in the spelling of this one. */
  sharedTerms(other: number): string[] {
    const { matrix, weights, terms } = this.profiles;
    const [from, to] = this.rowOf(other);
    const shared: SharedTerm[] = [];
    for (let at = from; at < to; at += 1) {
      const term = matrix.terms[at] ?? 0;
      const weight = (weights[at] ?? 0) * (this.weightOf[term] ?? 0);
      if (weight !== 0 && this.holder[term] === this.own)
        shared.push({ key: matrix.keys[term] ?? '', weight });
    }
    const [keys, shown] = [splitLines(terms[this.own]?.keys ?? ''), splitLines(terms[this.own]?.shown ?? '')];
    const strongest = strongestTerms(shared).map((key) => shown[keys.indexOf(key)] ?? key);
    this.others[other] ??= toPhraseText(this.profiles.texts[other] ?? '');
    return choosePhrases(strongest, this.text, this.others[other]);
  }
}

/** For each paper, the ids of papers that may be the same one and are not shown as related. */
type Duplicates = ReadonlyMap<string, ReadonlySet<string>>;

/** Related papers by the id of a paper. */
interface Related {
  related: Map<string, Relation[]>;
  diagnostics: Diagnostic[];
}

/** Relates the papers that `isAsked` accepts, by default all. */
export type RelatePapers = (mix: Mixture, isAsked?: (id: string) => boolean) => Related;

/** Prepares the papers once, so that they can be related by several mixtures. A paper that cannot be read has no related ones. */
export function prepareRelations(
  papers: readonly RelatablePaper[],
  vocabulary: Vocabulary = emptyVocabulary,
  duplicates: Duplicates = new Map(),
  readTerms = readTermsWith(vocabulary.acronyms),
): RelatePapers {
  const { profiles, diagnostics } = describe(papers, vocabulary, readTerms);
  const places = new Map(profiles.papers.map(({ id }, place) => [id, place]));
  const findNearest = prepareSearch(profiles);
  const comparison = new Comparison(profiles);
  const relateOne = (ownId: string, mix: Mixture): Relation[] => {
    const relations: Relation[] = [];
    const partners = duplicates.get(ownId);
    const own = places.get(ownId) ?? 0;
    comparison.take(own);
    for (const index of findNearest(own, mix)) {
      const id = profiles.papers[index]?.id ?? '';
      if (relations.length === relatedPapers) break;
      if (comparison.isSameText(index) || partners?.has(id)) continue;
      relations.push({ id, terms: comparison.sharedTerms(index) });
    }
    return relations;
  };
  return (mix, isAsked = () => true) => {
    const asked = profiles.papers.filter(({ id }) => isAsked(id));
    const { parts, ...failed } = findInEach(asked, missing, ({ id }) => relateOne(id, mix), []);
    return {
      related: new Map(asked.map(({ id }, index) => [id, parts[index] ?? []])),
      diagnostics: [...diagnostics, ...failed.diagnostics],
    };
  };
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
  readTerms?: ReadTerms,
): Related {
  return prepareRelations(papers, vocabulary, duplicates, readTerms)(mixture);
}

/** `content/derived/related.json`: one line per paper, so that diffs are short. */
export function formatRelated(related: Map<string, Relation[]>): string {
  const lines = [...related].map(([id, relations]) => `${JSON.stringify(id)}: ${JSON.stringify(relations)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
