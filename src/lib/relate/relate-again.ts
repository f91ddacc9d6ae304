import { findInEach } from '../papers/complete-each.ts';
import type { Relation } from '#lib/schema/derived.ts';
import { joinCandidates, mixture, openSearch, type Candidates } from './candidates.ts';
import {
  CandidateList,
  findMoves,
  nothingKept,
  packTerms,
  readCandidates,
  unpackTerms,
  type KeptRelations,
  type Moves,
} from './kept-relations.ts';
import { describe, missing, type RelatablePaper } from './profiles.ts';
import { openChoice, relate, type Duplicates, type KnownTermsOf, type Related } from './relate.ts';
import type { Vocabulary } from './vocabulary.ts';
import { hashValue } from '../text/hash-value.ts';

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

interface Outcome {
  candidates: Candidates;
  /** If they are those of the last run. */
  relations: Relation[] | undefined;
  known?: KnownTermsOf;
}

interface RelateInput {
  papers: readonly RelatablePaper[];
  vocabulary: Vocabulary;
  duplicates: Duplicates;
}

type Search = (own: number) => Candidates;

/** Opens a search when it is asked for the first time: most runs need but one. */
function onDemand(open: () => Search): Search {
  let search: Search | undefined;
  return (own) => (search ??= open())(own);
}

/** What two papers share depends on them alone. So it is found again where neither has changed. */
function recallTerms(
  relations: readonly Relation[],
  ids: readonly string[],
  { earlier }: Moves,
): KnownTermsOf {
  return (other) => {
    if (earlier[other] === -1) return undefined;
    return relations.find(({ id }) => id === ids[other])?.terms;
  };
}

/** Finds again what the last run found, and otherwise what has changed. */
function openOutcomes(
  search: { all: Search; added: Search },
  before: KeptRelations,
  moves: Moves,
  { duplicates, ids }: { duplicates: Duplicates; ids: readonly string[] },
): (own: number, id: string) => Outcome {
  return (own, id) => {
    const place = moves.earlier[own] ?? -1;
    const read = place === -1 ? undefined : readCandidates(before, place, moves.places);
    if (!read) return { candidates: search.all(own), relations: undefined };
    const added = search.added(own);
    const candidates = joinCandidates(read.known, added);
    const isKept =
      read.isWhole &&
      candidates.papers.every((paper, rank) => paper === read.known.papers[rank]) &&
      before.partners[place] === partnersIn(duplicates, id);
    const relations = before.relations[place] ?? [];
    return isKept
      ? { candidates, relations }
      : { candidates, relations: undefined, known: recallTerms(relations, ids, moves) };
  };
}

/** Whether nothing by which papers are related differs from the last run. */
function isSame(
  last: KeptRelations,
  keys: ReadonlyMap<string, string>,
  partners: readonly string[],
): boolean {
  return (
    last.keys.size === keys.size &&
    [...keys].every(([id, key]) => last.keys.get(id) === key) &&
    partners.every((ids, place) => last.partners[place] === ids)
  );
}

function recallAll({ keys, relations }: KeptRelations): Related {
  return {
    related: new Map([...keys.keys()].map((id, place) => [id, relations[place] ?? []])),
    diagnostics: [],
  };
}

/**
 * As {@link relate}, byte for byte, with what the last run left. The score of two papers depends on them alone as long as
 * the statistics of words are learned ones. So only new and changed papers are compared with all.
 *
 * @returns also what to keep for the next run, if it can use it
 */
export function relateAgain(
  { papers, vocabulary, duplicates }: RelateInput,
  before: KeptRelations | undefined,
): Related & { kept: KeptRelations | undefined } {
  if (!vocabulary.statistics) return { ...relate(papers, vocabulary, duplicates), kept: undefined };
  const keys = keysOf(papers);
  const maker = hashValue(vocabulary);
  const last = before?.vocabulary === maker ? before : nothingKept;
  const partners = [...keys.keys()].map((id) => partnersIn(duplicates, id));
  if (last === before && isSame(last, keys, partners)) return { ...recallAll(last), kept: last };
  const moves = findMoves(last, keys);
  const { profiles, diagnostics } = describe(papers, vocabulary, unpackTerms(last.terms, moves.earlier));
  const own = [...profiles.papers.keys()];
  const isNew = (place: number) => moves.earlier[place] === -1;
  const search = {
    all: onDemand(() => openSearch(profiles, own, mixture)),
    added: onDemand(() => openSearch(profiles, own.filter(isNew), mixture)),
  };
  const ids = profiles.papers.map(({ id }) => id);
  const findOutcome = openOutcomes(search, last, moves, { duplicates, ids });
  const choose = openChoice(profiles, duplicates);
  const list = new CandidateList(own.length);
  const { parts: relations, ...failed } = findInEach(
    profiles.papers,
    missing,
    ({ id }, place) => {
      const { candidates, relations, known } = findOutcome(place, id);
      list.add(candidates);
      return relations ?? choose(place, candidates, mixture, known);
    },
    [],
  );
  const problems = [...diagnostics, ...failed.diagnostics];
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
            partners,
            relations,
            terms: packTerms(profiles),
            ...list.pack(),
          },
  };
}
