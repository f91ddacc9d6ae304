import type { Relation } from '#lib/schema/derived.ts';
import { maxCandidates, type Candidates } from './candidates.ts';
import type { Profiles, KnownTerms } from './profiles.ts';
import { noFacts, type TermFacts } from './term-facts.ts';
import { splitLines, type TermMatrix } from './term-matrix.ts';

/** A matrix with the keys of its terms one a line, and without what follows from it. */
interface KeptTerms extends Pick<TermMatrix, 'starts' | 'terms' | 'counts'> {
  keys: string;
  facts: TermFacts;
}

/** What a run leaves of its related papers for the next one, by the place of each paper among `keys`. */
export interface KeptRelations {
  /** Of the vocabulary. */
  vocabulary: string;
  /** By id, in the order of ids: a hash of all that a paper is compared by. */
  keys: Map<string, string>;
  /** Ids of the papers that may be the same one. */
  partners: string[];
  relations: Relation[][];
  terms: KeptTerms;
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
  const known: Candidates = { papers: new Int32Array(to - from), scores: new Float64Array(to - from) };
  let size = 0;
  for (let at = from; at < to; at += 1) {
    const paper = places[candidates[at] ?? 0] ?? -1;
    if (paper < 0) continue;
    known.papers[size] = paper;
    known.scores[size++] = (scores[at] ?? 0) / millionth;
  }
  if (size === to - from) return { known, isWhole: true };
  if (to - from === maxCandidates) return undefined;
  return {
    known: { papers: known.papers.subarray(0, size), scores: known.scores.subarray(0, size) },
    isWhole: false,
  };
}

/** Candidates of one paper after the other, so that those of many need little memory. */
export class CandidateList {
  private readonly starts: Int32Array;
  private candidates = new Int32Array(maxCandidates);
  private scores = new Int32Array(maxCandidates);
  private size = 0;
  private count = 0;

  /** @param papers how many there are */
  constructor(papers: number) {
    this.starts = new Int32Array(papers + 1);
  }

  private grow(size: number): void {
    if (size <= this.candidates.length) return;
    const room = Math.max(size, Math.ceil(this.candidates.length * 1.5));
    const [candidates, scores] = [new Int32Array(room), new Int32Array(room)];
    candidates.set(this.candidates);
    scores.set(this.scores);
    [this.candidates, this.scores] = [candidates, scores];
  }

  /** Takes those of the next paper. */
  add({ papers, scores }: Candidates): void {
    this.grow(this.size + papers.length);
    this.candidates.set(papers, this.size);
    for (let at = 0; at < scores.length; at += 1)
      this.scores[this.size + at] = Math.round((scores[at] ?? 0) * millionth);
    this.size += papers.length;
    this.starts[(this.count += 1)] = this.size;
  }

  pack(): Pick<KeptRelations, 'starts' | 'candidates' | 'scores'> {
    const { starts, candidates, scores, size } = this;
    return { starts, candidates: candidates.subarray(0, size), scores: scores.subarray(0, size) };
  }
}

export function packTerms({ matrix: { keys, starts, terms, counts }, facts }: Profiles): KeptTerms {
  return { keys: keys.join('\n'), starts, terms, counts, facts };
}

export function unpackTerms(
  { keys, starts, terms, counts, facts }: KeptTerms,
  rowOf: Int32Array,
): KnownTerms {
  return {
    matrix: { keys: splitLines(keys), starts, terms, counts },
    facts,
    rowOf,
  };
}

/** What a first run finds. */
export const nothingKept: KeptRelations = {
  vocabulary: '',
  keys: new Map(),
  partners: [],
  relations: [],
  terms: {
    keys: '',
    starts: new Int32Array(1),
    terms: new Int32Array(),
    counts: new Uint32Array(),
    facts: noFacts,
  },
  ...new CandidateList(0).pack(),
};
