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
    const length = Math.hypot(...weights.values()) || 1;
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

/**
 * For each paper the most similar others by the cosine of TF-IDF vectors over words and pairs of
 * words, each with the terms that both share. Equal scores are ordered by id.
 */
export function relate(papers: { id: string; title: string; abstract: string }[]): Map<string, Relation[]> {
  const documents = weigh([...papers].sort((a, b) => (a.id < b.id ? -1 : 1)));
  const postings = new Map<string, { index: number; weight: number }[]>();
  for (const [index, { weights }] of documents.entries())
    for (const [key, weight] of weights) {
      const posting = postings.get(key);
      if (posting) posting.push({ index, weight });
      else postings.set(key, [{ index, weight }]);
    }
  const scores = new Float64Array(documents.length);
  const related = documents.map((document, own) => {
    scores.fill(0);
    for (const [key, weight] of document.weights)
      for (const posting of postings.get(key) ?? []) scores[posting.index] = (scores[posting.index] ?? 0) + weight * posting.weight;
    const best = [...scores.entries()]
      .filter(([index, score]) => index !== own && score > 0)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, relatedPapers);
    const relations = best.flatMap(([index]) => {
      const other = documents[index];
      return other ? [{ id: other.id, terms: sharedTerms(document, other) }] : [];
    });
    return [document.id, relations] as const;
  });
  return new Map(related);
}

/** `content/derived/related.json`: one line a paper, so that a change shows as few lines. */
export function formatRelated(related: Map<string, Relation[]>): string {
  const lines = [...related].map(([id, relations]) => `${JSON.stringify(id)}: ${JSON.stringify(relations)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
