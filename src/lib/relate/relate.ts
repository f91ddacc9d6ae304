import { termsOf } from './terms.ts';

export interface Relation {
  /** Id of the other paper. */
  id: string;
  /** Terms that both share, the ones that weigh most first. */
  terms: string[];
}

interface Document {
  id: string;
  /** Weight of each term, Euclidean length 1. */
  weights: Map<string, number>;
  shown: Map<string, string>;
}

const relatedPapers = 5;
const shownTerms = 3;
/** A title says in few words what the abstract says in many. */
const titleFactor = 2;
/** Terms of more than this share of all papers tell nothing apart, and cost most of the time. */
const commonShare = 0.2;

function countTerms(title: string, abstract: string): { counts: Map<string, number>; shown: Map<string, string> } {
  const counts = new Map<string, number>();
  const shown = new Map<string, string>();
  const add = (text: string, factor: number) => {
    for (const term of termsOf(text)) {
      counts.set(term.key, (counts.get(term.key) ?? 0) + factor);
      if (!shown.has(term.key)) shown.set(term.key, term.shown);
    }
  };
  add(title, titleFactor);
  add(abstract, 1);
  return { counts, shown };
}

/** Euclidean length; added up one by one, since a long text has more terms than a call has room for arguments. */
function lengthOf(weights: Map<string, number>): number {
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  return Math.sqrt(squares);
}

/** Term frequency (damped by a logarithm) times inverse document frequency, scaled to length 1. */
function weigh(papers: { id: string; title: string; abstract: string }[]): Document[] {
  const counted = papers.map((paper) => ({ id: paper.id, ...countTerms(paper.title, paper.abstract) }));
  const documents = new Map<string, number>();
  for (const { counts } of counted) for (const key of counts.keys()) documents.set(key, (documents.get(key) ?? 0) + 1);
  const most = Math.max(2, papers.length * commonShare);
  return counted.map(({ id, counts, shown }) => {
    const weights = new Map<string, number>();
    for (const [key, count] of counts) {
      const frequency = documents.get(key) ?? 1;
      if (frequency < 2 || frequency > most) continue;
      weights.set(key, (1 + Math.log(count)) * Math.log(papers.length / frequency));
    }
    const length = lengthOf(weights) || 1;
    for (const [key, weight] of weights) weights.set(key, weight / length);
    return { id, weights, shown };
  });
}

function sharedTerms(a: Document, b: Document): string[] {
  const shared = [...a.weights]
    .flatMap(([key, weight]) => {
      const other = b.weights.get(key);
      return other === undefined ? [] : [{ key, points: weight * other }];
    })
    .sort((x, y) => y.points - x.points || (x.key < y.key ? -1 : 1));
  const chosen: string[] = [];
  for (const { key } of shared) {
    if (chosen.length === shownTerms) break;
    if (!chosen.some((known) => known.includes(key) || key.includes(known))) chosen.push(key);
  }
  return chosen.map((key) => a.shown.get(key) ?? key);
}

/** The documents that hold a term, as two arrays side by side: the loop over them is the stage's whole cost. */
interface Posting {
  indexes: Int32Array;
  weights: Float64Array;
}

function invert(documents: Document[]): Map<string, Posting> {
  const lists = new Map<string, { indexes: number[]; weights: number[] }>();
  for (const [index, document] of documents.entries())
    for (const [key, weight] of document.weights) {
      const list = lists.get(key) ?? { indexes: [], weights: [] };
      list.indexes.push(index);
      list.weights.push(weight);
      lists.set(key, list);
    }
  return new Map([...lists].map(([key, list]) => [key, { indexes: Int32Array.from(list.indexes), weights: Float64Array.from(list.weights) }]));
}

/** Adds up the cosines of one document with all others; `scores` is overwritten. */
function scoreAll(document: Document, postings: Map<string, Posting>, scores: Float64Array): void {
  scores.fill(0);
  for (const [key, weight] of document.weights) {
    const { indexes, weights } = postings.get(key) ?? { indexes: [], weights: [] };
    for (let at = 0; at < indexes.length; at += 1) {
      const index = indexes[at] ?? 0;
      scores[index] = (scores[index] ?? 0) + weight * (weights[at] ?? 0);
    }
  }
}

/** Indexes of the highest scores above zero, highest first; the lower index among equals. */
function bestIndexes(scores: Float64Array, own: number): number[] {
  const best: number[] = [];
  const scoreAt = (index: number | undefined) => (index === undefined ? 0 : (scores[index] ?? 0));
  for (const [index, score] of scores.entries()) {
    if (index === own || score <= 0 || (best.length === relatedPapers && score <= scoreAt(best.at(-1)))) continue;
    const position = best.findIndex((other) => scoreAt(other) < score);
    best.splice(position === -1 ? best.length : position, 0, index);
    best.length = Math.min(best.length, relatedPapers);
  }
  return best;
}

/**
 * For each paper the most similar others by the cosine of TF-IDF vectors over words and pairs of
 * words, each with the terms that both share. Equal scores are ordered by id.
 */
export function relate(papers: { id: string; title: string; abstract: string }[]): Map<string, Relation[]> {
  const documents = weigh([...papers].sort((a, b) => (a.id < b.id ? -1 : 1)));
  const postings = invert(documents);
  const scores = new Float64Array(documents.length);
  return new Map(
    documents.map((document, own) => {
      scoreAll(document, postings, scores);
      const relations = bestIndexes(scores, own).flatMap((index) => {
        const other = documents[index];
        return other ? [{ id: other.id, terms: sharedTerms(document, other) }] : [];
      });
      return [document.id, relations];
    }),
  );
}

/** `content/derived/related.json`: one line a paper, so that a change shows as few lines. */
export function formatRelated(related: Map<string, Relation[]>): string {
  const lines = [...related].map(([id, relations]) => `${JSON.stringify(id)}: ${JSON.stringify(relations)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
