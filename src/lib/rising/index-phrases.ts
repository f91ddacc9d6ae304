import { compareNewest, monthOf } from '../dates/paper-date.ts';
import { findInEach } from '../papers/complete-each.ts';
import type { PlacedPaper } from '../papers/place-of-paper.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { PaperDate } from '../schema/paper-date.ts';
import type { Acronyms } from '../relate/terms.ts';
import { openTexts, packTexts, type KeptTexts } from './kept-texts.ts';
import { noPhrases, noText, PhraseNumbers, type PaperPhrases, type PhraseText } from './number-phrases.ts';
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
  /** What was read of the papers that are to be kept. */
  texts: KeptTexts;
  diagnostics: Diagnostic[];
}

/** How papers are found again in the next run. */
export interface TextMemory {
  /** What the last run left. */
  before: KeptTexts;
  hashOf: (paper: PhrasePaper) => string;
  isKept: (month: string) => boolean;
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
 *
 * @param isAsked of a month: whether three of its papers are enough; a phrase of other months alone has no number
 */
export function indexPhrases(
  months: ReadonlyMap<string, readonly PhrasePaper[]>,
  acronyms: Acronyms,
  { before, hashOf, isKept }: TextMemory,
  isAsked: (month: string) => boolean,
): PhraseIndex {
  const numbers = new PhraseNumbers();
  const recall = openTexts(before, numbers);
  const papers = [...months.values()].flat();
  const { parts, diagnostics } = findInEach(
    papers,
    'a part in rising phrases',
    (paper) => {
      const { title, abstract } = paper;
      return recall(hashOf(paper)) ?? numbers.read(wordRuns(title, acronyms), wordRuns(abstract, acronyms));
    },
    noText,
  );
  const kept = papers.flatMap((paper, place): [string, PhraseText][] => {
    const text = parts[place];
    return text && isKept(monthOf(paper.issued) ?? '') ? [[hashOf(paper), text]] : [];
  });
  const found = numbers.finish(parts, (place) => isAsked(monthOf(papers[place]?.issued) ?? ''));
  let at = 0;
  const indexed = [...months].map(([month, own]): [string, IndexedPaper[]] => {
    const begin = at;
    at += own.length;
    return [month, own.map((paper, place) => ({ paper, ...(found[begin + place] ?? noPhrases) }))];
  });
  return {
    months: new Map(indexed),
    keys: numbers.keys,
    texts: packTexts(new Map(kept), numbers),
    diagnostics,
  };
}
