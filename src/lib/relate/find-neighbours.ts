import { mixture, openSearch, rankByMeaning } from './candidates.ts';
import type { Places } from './place-papers.ts';
import { describe, type RelatablePaper } from './profiles.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A paper that is like another one: its place, and how like it is. */
export interface Neighbour {
  paper: number;
  total: number;
}

/** Papers with those that are like them. */
export interface Neighbourhood {
  /** In ascending order. A place is a place among them. */
  ids: string[];
  /** Of each paper, the most similar first. */
  neighbours: Neighbour[][];
  /** Meaning of each paper. */
  meanings: Places;
}

/**
 * The papers that are most like each paper, by the measure by which papers are related. One that shares words with few
 * others has fewer.
 */
export function findNeighbours(
  papers: readonly RelatablePaper[],
  vocabulary: Vocabulary,
  count: number,
): Neighbourhood {
  const { profiles } = describe(papers, vocabulary);
  const all = [...profiles.papers.keys()];
  const search = openSearch(profiles, all, mixture);
  return {
    ids: profiles.papers.map(({ id }) => id),
    neighbours: all.map((own) => rankByMeaning(profiles, own, search(own), mixture).slice(0, count)),
    meanings: profiles.places,
  };
}
