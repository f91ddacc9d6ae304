import type { Acronyms } from '../relate/terms.ts';
import { PhraseNumbers, type PaperPhrases } from './number-phrases.ts';
import { wordRuns } from './word-runs.ts';

/** What is read of a paper. */
export interface PhrasePaper {
  id: string;
  title: string;
  abstract: string;
  /** `2025-10-01`, or `2025-10`; a paper without is left out. */
  issued?: string | undefined;
}

/** A paper with its phrases by number. */
export interface IndexedPaper extends PaperPhrases {
  paper: PhrasePaper;
}

export interface PhraseIndex {
  /** Papers of each month, oldest month first; within it newest paper first. */
  months: Map<string, IndexedPaper[]>;
  /** Stems of each phrase, parted by spaces, by number. */
  keys: string[];
  /** A form in which each phrase was seen, by number. */
  shown: string[];
}

function newestFirst(a: PhrasePaper, b: PhrasePaper): number {
  if (a.issued !== b.issued) return (a.issued ?? '') < (b.issued ?? '') ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

/**
 * Gives every phrase of three papers or more a number, so that ten thousand papers fit into memory and are
 * counted fast. Phrases are one to four neighbouring words that say something, compared by their stems.
 */
export function indexPhrases(papers: readonly PhrasePaper[], acronyms: Acronyms): PhraseIndex {
  const dated = papers.filter(({ issued }) => issued !== undefined).toSorted(newestFirst);
  const numbers = new PhraseNumbers();
  for (const { title, abstract } of dated)
    numbers.add(wordRuns(title, acronyms), wordRuns(abstract, acronyms));
  const indexed = numbers.finish().flatMap((phrases, index): IndexedPaper[] => {
    const paper = dated[index];
    return paper ? [{ paper, ...phrases }] : [];
  });
  const byMonth = [...Map.groupBy(indexed, ({ paper }) => paper.issued?.slice(0, 7) ?? '')];
  return { months: new Map(byMonth.reverse()), keys: numbers.keys, shown: numbers.shown };
}
