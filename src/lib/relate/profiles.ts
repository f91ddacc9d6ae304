import { findInEach } from '../papers/complete-each.ts';
import type { PlacedPaper } from '../papers/place-of-paper.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { onceEach } from '../text/once-each.ts';
import { addLongForms } from './phrase-text.ts';
import { placePapers, type Places } from './place-papers.ts';
import { countPapers, openStatistics } from './statistics.ts';
import {
  joinRows,
  noRows,
  noTerms,
  rowAt,
  type MatrixRows,
  type TermMatrix,
  type TermRow,
} from './term-matrix.ts';
import { TermNumbers, type ReadRow } from './term-numbers.ts';
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
  matrix: TermMatrix;
  /** Beside the terms of the matrix. */
  weights: Float64Array;
  /** Topics of each paper. */
  topics: number[][];
  places: Places;
  /** Gives the terms of a paper as it writes them, by their places in its row. */
  shownOf: (paper: number) => (place: number) => string;
  /** Title and abstract of a paper with the long forms of acronyms; nothing if it cannot be read. */
  textOf: (paper: number) => string;
}

/** Numbers topics in the order in which they come. */
function numberTopics(papers: readonly RelatablePaper[]): number[][] {
  let count = 0;
  const numberOf = onceEach(() => count++);
  return papers.map(({ topics = [] }) => topics.map(({ id }) => numberOf(id)));
}

/** What a message says that a paper lacks. */
export const missing = 'related papers';

/** What an earlier run read. */
export interface KnownTerms {
  rows: MatrixRows;
  /** For each paper of today its row among them, or -1. */
  rowOf: Int32Array;
}

const nothingKnown: KnownTerms = { rows: noRows, rowOf: new Int32Array() };

export function describe(
  papers: readonly RelatablePaper[],
  vocabulary: Vocabulary,
  { rows: earlier, rowOf }: KnownTerms = nothingKnown,
): { profiles: Profiles; diagnostics: Diagnostic[] } {
  const sorted = [...papers].sort((a, b) => (a.id < b.id ? -1 : 1));
  const numbers = new TermNumbers(vocabulary.acronyms, earlier);
  const { parts: rows, diagnostics } = findInEach<RelatablePaper, TermRow & Partial<ReadRow>>(
    sorted,
    missing,
    ({ title, abstract }, place) => {
      const row = rowOf[place] ?? -1;
      return row === -1 ? numbers.toRow({ title, abstract }) : rowAt(earlier, row);
    },
    noTerms,
  );
  const isRead = rows.map((row) => row !== noTerms);
  const matrix = joinRows(rows, numbers.keys);
  const { statistics } = vocabulary;
  const frequencies = statistics ? openStatistics(statistics) : countPapers(matrix);
  const weights = weighTerms(matrix, frequencies);
  const partsOf = (paper: number) => {
    const { title = '', abstract = '' } = isRead[paper] === true ? (sorted[paper] ?? {}) : {};
    return { title, abstract };
  };
  const profiles: Profiles = {
    papers: sorted,
    matrix,
    weights,
    topics: numberTopics(sorted),
    places: placePapers(matrix, vocabulary),
    shownOf: (paper) => {
      const words = rows[paper]?.words ?? numbers.toRow(partsOf(paper)).words;
      return (place) => numbers.shownAt(words, place);
    },
    textOf: (paper) => {
      if (isRead[paper] !== true) return '';
      const { title, abstract } = partsOf(paper);
      return addLongForms(`${title}. ${abstract}`, vocabulary.acronyms);
    },
  };
  return { profiles, diagnostics };
}
