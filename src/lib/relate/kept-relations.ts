import type { Relation } from '#lib/schema/derived.ts';
import { maxCandidates, type Candidates } from './candidates.ts';
import { noRows, type MatrixRows, type TermMatrix } from './term-matrix.ts';

/** What a run leaves of its related papers for the next one, by the place of each paper among `keys`. */
export interface KeptRelations {
  /** Of the vocabulary. */
  vocabulary: string;
  /** By id, in the order of ids: a hash of all that a paper is compared by. */
  keys: Map<string, string>;
  /** Ids of the papers that may be the same one. */
  partners: string[];
  relations: Relation[][];
  rows: MatrixRows;
  /** Where the candidates of each paper begin, and the end of the last. */
  starts: Int32Array;
  candidates: Int32Array;
  /** In millionths. */
  scores: Int32Array;
}

const millionth = 1e6;

/** Papers that are compared by the same as in the last run. */
export interface Moves {
  /** Where each paper of the last run stands now, or -1. */
  places: Int32Array;
  /** Where each paper of today stood in the last run, or -1. */
  earlier: Int32Array;
}

export function findMoves(before: KeptRelations, keys: ReadonlyMap<string, string>): Moves {
  const now = new Map([...keys.keys()].map((id, place) => [id, place]));
  const places = Int32Array.from(before.keys, ([id, key]) =>
    keys.get(id) === key ? (now.get(id) ?? -1) : -1,
  );
  const earlier = new Int32Array(keys.size).fill(-1);
  for (const [last, place] of places.entries()) if (place !== -1) earlier[place] = last;
  return { places, earlier };
}

/** The candidates of a paper of the last run where they stand now; nothing if others may have taken the place of one. */
export function readCandidates(
  { starts, candidates, scores }: KeptRelations,
  place: number,
  places: Int32Array,
): { known: Candidates; isWhole: boolean } | undefined {
  const [from, to] = [starts[place] ?? 0, starts[place + 1] ?? 0];
  const known: Candidates = { papers: [], scores: [] };
  for (let at = from; at < to; at += 1) {
    const paper = places[candidates[at] ?? 0] ?? -1;
    if (paper < 0) continue;
    known.papers.push(paper);
    known.scores.push((scores[at] ?? 0) / millionth);
  }
  const isWhole = known.papers.length === to - from;
  return isWhole || to - from < maxCandidates ? { known, isWhole } : undefined;
}

/** Candidates of all papers, one after the other. */
export function packCandidates(
  outcomes: readonly Candidates[],
): Pick<KeptRelations, 'starts' | 'candidates' | 'scores'> {
  const starts = new Int32Array(outcomes.length + 1);
  for (const [place, { papers }] of outcomes.entries())
    starts[place + 1] = (starts[place] ?? 0) + papers.length;
  return {
    starts,
    candidates: Int32Array.from(outcomes.flatMap(({ papers }) => papers)),
    scores: Int32Array.from(
      outcomes.flatMap(({ scores }) => scores.map((score) => Math.round(score * millionth))),
    ),
  };
}

export function packRows({ keys, starts, terms, counts }: TermMatrix): MatrixRows {
  return { keys: keys.join('\n'), starts, terms, counts };
}

/** What a first run finds. */
export const nothingKept: KeptRelations = {
  vocabulary: '',
  keys: new Map(),
  partners: [],
  relations: [],
  rows: noRows,
  ...packCandidates([]),
};
