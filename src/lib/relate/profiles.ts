import { findInEach } from '../papers/complete-each.ts';
import type { PlacedPaper } from '../papers/place-of-paper.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { addLongForms } from './grow-phrase.ts';
import { placePapers, type Places } from './place-papers.ts';
import { countPapers, openStatistics } from './statistics.ts';
import {
  numberTerms,
  type KnownRows,
  type PaperTerms,
  type ReadTerms,
  type TermMatrix,
} from './term-matrix.ts';
import type { Vocabulary } from './vocabulary.ts';
import { weighTerms } from './weigh-terms.ts';

export interface RelatablePaper extends PlacedPaper {
  id: string;
  abstract: string;
  topics?: readonly { id: string }[];
}

/** What papers are compared by. */
export interface Profiles {
  /** In the order of the matrix. */
  papers: RelatablePaper[];
  terms: PaperTerms[];
  matrix: TermMatrix;
  /** Beside the terms of the matrix. */
  weights: Float64Array;
  /** Topics of each paper. */
  topics: number[][];
  places: Places;
  /** Title and abstract of a paper with the long forms of acronyms; nothing if it cannot be read. */
  textOf: (paper: number) => string;
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
export const missing = 'related papers';

/** Of a paper that cannot be read. */
const noTerms: PaperTerms = { keys: '', counts: new Uint32Array(), shown: '' };

/** What an earlier run read. */
export interface KnownTerms extends KnownRows {
  terms: readonly PaperTerms[];
}

export function describe(
  papers: readonly RelatablePaper[],
  vocabulary: Vocabulary,
  readTerms: ReadTerms,
  known?: KnownTerms,
): { profiles: Profiles; diagnostics: Diagnostic[] } {
  const sorted = [...papers].sort((a, b) => (a.id < b.id ? -1 : 1));
  const { parts: terms, diagnostics } = findInEach(
    sorted,
    missing,
    ({ title, abstract }, place) => known?.terms[known.rowOf[place] ?? -1] ?? readTerms({ title, abstract }),
    noTerms,
  );
  const matrix = numberTerms(terms, known);
  const { statistics } = vocabulary;
  const frequencies = statistics ? openStatistics(statistics) : countPapers(matrix);
  const weights = weighTerms(matrix, frequencies);
  const profiles: Profiles = {
    papers: sorted,
    terms,
    matrix,
    weights,
    topics: numberTopics(sorted),
    places: placePapers(matrix, vocabulary),
    textOf: (paper) => {
      if (terms[paper] === noTerms) return '';
      const { title = '', abstract = '' } = sorted[paper] ?? {};
      return addLongForms(`${title}. ${abstract}`, vocabulary.acronyms);
    },
  };
  return { profiles, diagnostics };
}
