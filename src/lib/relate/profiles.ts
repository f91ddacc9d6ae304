import { findInEach } from '../papers/complete-each.ts';
import type { PlacedPaper } from '../papers/place-of-paper.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { onceEach } from '../text/once-each.ts';
import { addLongForms } from './phrase-text.ts';
import { placePapers, type Places } from './place-papers.ts';
import { noFacts, pickFacts, readFacts, type TermFacts } from './term-facts.ts';
import { joinKeys, joinRows, noTerms, rowAt, type TermMatrix, type TermRow } from './term-matrix.ts';
import { ShownWords, TermNumbers, type ReadRow } from './term-numbers.ts';
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
  /** Of the terms of the matrix. */
  facts: TermFacts;
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

/** What an earlier run read with the same vocabulary. */
export interface KnownTerms {
  matrix: Omit<TermMatrix, 'frequencies'>;
  facts: TermFacts;
  /** For each paper of today its row in the matrix, or -1. */
  rowOf: Int32Array;
}

const nothingKnown: KnownTerms = {
  matrix: { keys: [], starts: new Int32Array(1), terms: new Int32Array(), counts: new Uint32Array() },
  facts: noFacts,
  rowOf: new Int32Array(),
};

/** Reads papers that no earlier run has read; the others have their rows already. */
function readTerms(
  papers: readonly RelatablePaper[],
  { acronyms }: Vocabulary,
  { matrix: earlier, rowOf }: KnownTerms,
  shown: ShownWords,
) {
  const numbers = new TermNumbers(acronyms, shown);
  const { parts, diagnostics } = findInEach<RelatablePaper, TermRow & Partial<ReadRow>>(
    papers,
    missing,
    ({ title, abstract }, place) => {
      const row = rowOf[place] ?? -1;
      return row === -1 ? numbers.toRow({ title, abstract }) : rowAt(earlier, row);
    },
    noTerms,
  );
  const { keys, numberOf } = joinKeys(earlier.keys, numbers.keys);
  for (const { terms, words } of parts)
    if (words) for (let at = 0; at < terms.length; at += 1) terms[at] = numberOf[terms[at] ?? 0] ?? 0;
  return {
    rows: parts,
    words: parts.map((row) => row.words),
    isRead: parts.map((row) => row !== noTerms),
    keys,
    diagnostics,
  };
}

/** Reads the terms of papers, in the order of their ids. */
export function describe(
  papers: readonly RelatablePaper[],
  vocabulary: Vocabulary,
  known: KnownTerms = nothingKnown,
): { profiles: Profiles; diagnostics: Diagnostic[] } {
  const sorted = [...papers].sort((a, b) => (a.id < b.id ? -1 : 1));
  const { acronyms, statistics } = vocabulary;
  const shown = new ShownWords();
  const { rows, keys, words, isRead, diagnostics } = readTerms(sorted, vocabulary, known, shown);
  const { matrix, order } = joinRows(rows, keys);
  const facts = pickFacts(readFacts(keys, vocabulary, known.facts), order);
  const frequencies = statistics
    ? { papers: statistics.papers, frequencies: facts.frequencies }
    : { papers: sorted.length, frequencies: matrix.frequencies };
  const partsOf = (paper: number) => {
    const { title = '', abstract = '' } = isRead[paper] === true ? (sorted[paper] ?? {}) : {};
    return { title, abstract };
  };
  let again: TermNumbers | undefined;
  const readWords = (paper: number) =>
    (again ??= new TermNumbers(acronyms, shown)).toRow(partsOf(paper)).words;
  const profiles: Profiles = {
    papers: sorted,
    matrix,
    facts,
    weights: weighTerms(matrix, frequencies),
    topics: numberTopics(sorted),
    places: placePapers(matrix, vocabulary, facts),
    shownOf: (paper) => {
      const own = words[paper] ?? readWords(paper);
      return (place) => shown.termAt(own, place);
    },
    textOf: (paper) => {
      if (isRead[paper] !== true) return '';
      const { title, abstract } = partsOf(paper);
      return addLongForms(`${title}. ${abstract}`, acronyms);
    },
  };
  return { profiles, diagnostics };
}
