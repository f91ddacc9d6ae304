import { compareNewest, monthOf } from '../dates/paper-date.ts';
import { findInEach } from '../papers/complete-each.ts';
import type { PlacedPaper } from '../papers/place-of-paper.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { PaperDate } from '../schema/paper-date.ts';
import type { Acronyms } from '../relate/terms.ts';
import { noPhrases, noText, PhraseNumbers, type PaperPhrases } from './number-phrases.ts';
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
  diagnostics: Diagnostic[];
}

function newestFirst(a: PhrasePaper, b: PhrasePaper): number {
  return compareNewest(a.issued, b.issued) || (a.id < b.id ? 1 : -1);
}

/** The papers of each month: oldest month first, and in a month newest paper first. */
export function groupByMonth(papers: readonly PhrasePaper[]): Map<string, PhrasePaper[]> {
  const dated = papers.filter(({ issued }) => monthOf(issued) !== undefined).toSorted(newestFirst);
  return new Map([...Map.groupBy(dated, ({ issued }) => monthOf(issued) ?? '')].reverse());
}

/**
 * Numbers the phrases of three papers or more, so that ten thousand papers fit into memory and are counted
 * fast. A phrase is one to four neighbouring words without stop words. Phrases are compared by stems.
 * A paper that cannot be read has none.
 */
export function indexPhrases(
  months: ReadonlyMap<string, readonly PhrasePaper[]>,
  acronyms: Acronyms,
): PhraseIndex {
  const numbers = new PhraseNumbers();
  const papers = [...months.values()].flat();
  const { parts, diagnostics } = findInEach(
    papers,
    'a part in rising phrases',
    ({ title, abstract }) => numbers.read(wordRuns(title, acronyms), wordRuns(abstract, acronyms)),
    noText,
  );
  const found = numbers.finish(parts);
  let at = 0;
  const indexed = [...months].map(([month, own]): [string, IndexedPaper[]] => {
    const begin = at;
    at += own.length;
    return [month, own.map((paper, place) => ({ paper, ...(found[begin + place] ?? noPhrases) }))];
  });
  return { months: new Map(indexed), keys: numbers.keys, diagnostics };
}
