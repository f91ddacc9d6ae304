import { findInEach } from '../papers/complete-each.ts';
import type { Relation } from '#lib/schema/derived.ts';
import { joinCandidates, maxCandidates, mixture, openSearch, type Candidates } from './candidates.ts';
import { describe, missing, type Profiles, type RelatablePaper } from './profiles.ts';
import { openChoice, relate, type Duplicates, type Related } from './relate.ts';
import type { KnownRows, PaperTerms, ReadTerms } from './term-matrix.ts';
import type { Vocabulary } from './vocabulary.ts';
import { hashValue } from '../text/hash-value.ts';

/** What a run leaves of its related papers for the next one, by the place of each paper among `keys`. */
export interface KeptRelations {
  /** Of the vocabulary. */
  vocabulary: string;
  /** By id, in the order of ids: a hash of all that a paper is compared by. */
  keys: Map<string, string>;
  /** Ids of the papers that may be the same one. */
  partners: string[];
  relations: Relation[][];
  terms: PaperTerms[];
  rows: Omit<KnownRows, 'rows'>;
  /** Where the candidates of each paper begin, and the end of the last. */
  starts: Int32Array;
  candidates: Int32Array;
  /** In millionths. */
  scores: Int32Array;
}

const millionth = 1e6;

/** A paper that cannot be read is reported where its terms are read. */
function keysOf(papers: readonly RelatablePaper[]): Map<string, string> {
  const read = ({ title, abstract, topics = [] }: RelatablePaper) =>
    hashValue([title, abstract, topics.map(({ id }) => id)]);
  const { parts } = findInEach(papers, missing, read, '');
  const keys = papers.map(({ id }, index): [string, string] => [id, parts[index] ?? '']);
  return new Map(keys.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function partnersIn(duplicates: Duplicates, id: string): string {
  return [...(duplicates.get(id) ?? [])].sort().join(' ');
}

/** Papers that are compared by the same as in the last run. */
interface Moves {
  /** Where each paper of the last run stands now, or -1. */
  places: Int32Array;
  /** Where each paper of today stood in the last run, or -1. */
  earlier: Int32Array;
}

function findMoves(before: KeptRelations, keys: ReadonlyMap<string, string>): Moves {
  const now = new Map([...keys.keys()].map((id, place) => [id, place]));
  const places = Int32Array.from(before.keys, ([id, key]) =>
    keys.get(id) === key ? (now.get(id) ?? -1) : -1,
  );
  const earlier = new Int32Array(keys.size).fill(-1);
  for (const [before, place] of places.entries()) if (place !== -1) earlier[place] = before;
  return { places, earlier };
}

/** The candidates of a paper of the last run where they stand now; nothing if others may have taken the place of one. */
function readCandidates(
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

interface Outcome {
  candidates: Candidates;
  /** If they are those of the last run. */
  relations: Relation[] | undefined;
}

/** Candidates of all papers, one after the other. */
function packCandidates(
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

function packRows({ terms, matrix }: Profiles): Pick<KeptRelations, 'terms' | 'rows'> {
  const { keys, starts, terms: numbers } = matrix;
  return { terms, rows: { keys: keys.join('\n'), starts, terms: numbers } };
}

/** Of a first run. */
const nothing: KeptRelations = {
  vocabulary: '',
  keys: new Map(),
  partners: [],
  relations: [],
  terms: [],
  rows: { keys: '', starts: new Int32Array(1), terms: new Int32Array() },
  ...packCandidates([]),
};

interface RelateInput {
  papers: readonly RelatablePaper[];
  vocabulary: Vocabulary;
  duplicates: Duplicates;
  readTerms: ReadTerms;
}

/** Finds again what the last run found, and otherwise what has changed. */
function openOutcomes(
  search: { all: (own: number) => Candidates; added: (own: number) => Candidates },
  before: KeptRelations,
  { places, earlier }: Moves,
  duplicates: Duplicates,
): (own: number, id: string) => Outcome {
  return (own, id) => {
    const place = earlier[own] ?? -1;
    const read = place === -1 ? undefined : readCandidates(before, place, places);
    if (!read) return { candidates: search.all(own), relations: undefined };
    const added = search.added(own);
    const candidates = added.papers.length === 0 ? read.known : joinCandidates(read.known, added);
    const isSame =
      read.isWhole &&
      candidates.papers.every((paper, rank) => paper === read.known.papers[rank]) &&
      before.partners[place] === partnersIn(duplicates, id);
    return { candidates, relations: isSame ? before.relations[place] : undefined };
  };
}

/**
 * As {@link relate}, byte for byte, with what the last run left. The score of two papers depends on them alone as long as
 * the statistics of words are learned ones. So only new and changed papers are compared with all.
 *
 * @returns also what to keep for the next run, if it can use it
 */
export function relateAgain(
  { papers, vocabulary, duplicates, readTerms }: RelateInput,
  before: KeptRelations | undefined,
): Related & { kept: KeptRelations | undefined } {
  if (!vocabulary.statistics)
    return { ...relate(papers, vocabulary, duplicates, readTerms), kept: undefined };
  const keys = keysOf(papers);
  const maker = hashValue(vocabulary);
  const last = before?.vocabulary === maker ? before : nothing;
  const moves = findMoves(last, keys);
  const known = { terms: last.terms, rows: { ...last.rows, rows: moves.earlier } };
  const { profiles, diagnostics } = describe(papers, vocabulary, readTerms, known);
  const own = [...profiles.papers.keys()];
  const search = {
    all: openSearch(profiles, own, mixture),
    added: openSearch(
      profiles,
      own.filter((place) => moves.earlier[place] === -1),
      mixture,
    ),
  };
  const findOutcome = openOutcomes(search, last, moves, duplicates);
  const choose = openChoice(profiles, duplicates);
  const none: Candidates = { papers: [], scores: [] };
  const { parts, ...failed } = findInEach(
    profiles.papers,
    missing,
    ({ id }, place) => {
      const { candidates, relations } = findOutcome(place, id);
      return { candidates, relations: relations ?? choose(place, candidates, mixture) };
    },
    { candidates: none, relations: [] },
  );
  const problems = [...diagnostics, ...failed.diagnostics];
  const relations = parts.map((part) => part.relations);
  return {
    related: new Map(profiles.papers.map(({ id }, place) => [id, relations[place] ?? []])),
    diagnostics: problems,
    // What could not be read is tried again.
    kept:
      problems.length > 0
        ? undefined
        : {
            vocabulary: maker,
            keys,
            partners: [...keys.keys()].map((id) => partnersIn(duplicates, id)),
            relations,
            ...packRows(profiles),
            ...packCandidates(parts.map(({ candidates }) => candidates)),
          },
  };
}
