import { findInEach } from '../papers/complete-each.ts';
import type { Relation } from '#lib/schema/derived.ts';
import { joinCandidates, maxCandidates, mixture, openSearch, type Candidates } from './candidates.ts';
import { describe, missing, type RelatablePaper } from './profiles.ts';
import { openChoice, relate, type Duplicates, type Related } from './relate.ts';
import type { ReadTerms } from './term-matrix.ts';
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

/** Where each paper of the last run stands now, or -1 if it is gone or is compared by something else. */
function findPlaces(before: KeptRelations, keys: ReadonlyMap<string, string>): Int32Array {
  const now = new Map([...keys.keys()].map((id, place) => [id, place]));
  return Int32Array.from(before.keys, ([id, key]) => (keys.get(id) === key ? (now.get(id) ?? -1) : -1));
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

function keep(
  vocabulary: string,
  keys: Map<string, string>,
  duplicates: Duplicates,
  outcomes: readonly Candidates[],
  relations: Relation[][],
): KeptRelations {
  const starts = new Int32Array(outcomes.length + 1);
  for (const [place, { papers }] of outcomes.entries())
    starts[place + 1] = (starts[place] ?? 0) + papers.length;
  return {
    vocabulary,
    keys,
    partners: [...keys.keys()].map((id) => partnersIn(duplicates, id)),
    relations,
    starts,
    candidates: Int32Array.from(outcomes.flatMap(({ papers }) => papers)),
    scores: Int32Array.from(
      outcomes.flatMap(({ scores }) => scores.map((score) => Math.round(score * millionth))),
    ),
  };
}

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
  places: Int32Array,
  duplicates: Duplicates,
): (own: number, id: string) => Outcome {
  const earlier = new Map([...places].flatMap((now, place) => (now < 0 ? [] : [[now, place] as const])));
  return (own, id) => {
    const place = earlier.get(own);
    const read = place === undefined ? undefined : readCandidates(before, place, places);
    if (place === undefined || !read) return { candidates: search.all(own), relations: undefined };
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
  const last = before?.vocabulary === maker ? before : keep(maker, new Map(), new Map(), [], []);
  const places = findPlaces(last, keys);
  const { profiles, diagnostics } = describe(papers, vocabulary, readTerms);
  const stays = new Set(places);
  const own = [...profiles.papers.keys()];
  const search = {
    all: openSearch(profiles, own, mixture),
    added: openSearch(
      profiles,
      own.filter((place) => !stays.has(place)),
      mixture,
    ),
  };
  const findOutcome = openOutcomes(search, last, places, duplicates);
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
        : keep(
            maker,
            keys,
            duplicates,
            parts.map(({ candidates }) => candidates),
            relations,
          ),
  };
}
