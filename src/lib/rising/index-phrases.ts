import { compareNewest, monthOf } from '../dates/paper-date.ts';
import { findInEach } from '../papers/complete-each.ts';
import type { PlacedPaper } from '../papers/place-of-paper.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { PaperDate } from '../schema/paper-date.ts';
import type { Acronyms } from '../relate/terms.ts';
import { PhraseNumbers, type PaperPhrases } from './number-phrases.ts';
import { wordRuns } from './word-runs.ts';

/** The fields of a paper that are read. */
export interface PhrasePaper extends PlacedPaper {
  id: string;
  abstract: string;
  /** A paper whose month is not known is left out. */
  issued?: PaperDate | undefined;
}

/** A paper with its phrases by number. */
export interface IndexedPaper extends PaperPhrases {
  paper: PhrasePaper;
}

export interface PhraseIndex {
  /** Papers of each month: oldest month first, and in a month newest paper first. */
  months: Map<string, IndexedPaper[]>;
  /** Stems of each phrase, separated by spaces, by number. */
  keys: string[];
  /** A form of each phrase in a text, by number. */
  shown: string[];
  diagnostics: Diagnostic[];
}

function newestFirst(a: PhrasePaper, b: PhrasePaper): number {
  return compareNewest(a.issued, b.issued) || (a.id < b.id ? 1 : -1);
}

/**
 * Numbers the phrases of three papers or more, so that ten thousand papers fit into memory and are counted
 * fast. A phrase is one to four neighbouring words without stop words. Phrases are compared by stems.
 * A paper that cannot be read has none.
 */
export function indexPhrases(papers: readonly PhrasePaper[], acronyms: Acronyms): PhraseIndex {
  const dated = papers.filter(({ issued }) => monthOf(issued) !== undefined).toSorted(newestFirst);
  const numbers = new PhraseNumbers();
  const { parts, diagnostics } = findInEach(
    dated,
    'a part in rising phrases',
    ({ title, abstract }) => ({ title: wordRuns(title, acronyms), abstract: wordRuns(abstract, acronyms) }),
    { title: [], abstract: [] },
  );
  for (const { title, abstract } of parts) numbers.add(title, abstract);
  const indexed = numbers.finish().flatMap((phrases, index): IndexedPaper[] => {
    const paper = dated[index];
    return paper ? [{ paper, ...phrases }] : [];
  });
  const byMonth = [...Map.groupBy(indexed, ({ paper }) => monthOf(paper.issued) ?? '')];
  return { months: new Map(byMonth.reverse()), keys: numbers.keys, shown: numbers.shown, diagnostics };
}
