import { monthsBefore } from '../dates/months-between.ts';
import { findInEach } from '../papers/complete-each.ts';
import type { RisingMonth } from '../schema/rising.ts';
import { hashValue } from '../text/hash-value.ts';
import type { PhrasePaper } from './index-phrases.ts';
import type { KeptTexts } from './kept-texts.ts';

/** A month is compared with this many earlier months. */
export const yearMonths = 12;

/** A month and the twelve before it. */
export function yearOf(month: string): string[] {
  return [month, ...monthsBefore(month, yearMonths)];
}

/** What a run leaves of its rising phrases for the next one. */
export interface KeptRising {
  /** Of each month, a hash of all papers that decide it. */
  months: Map<string, { key: string; rising: RisingMonth }>;
  /** A hash of the acronyms by which texts were read. */
  acronyms: string;
  texts: KeptTexts;
}

/** Hashes of all that is read of papers. A paper that cannot be read is reported where its phrases are read. */
export function hashPapers(months: ReadonlyMap<string, readonly PhrasePaper[]>): Map<PhrasePaper, string> {
  const papers = [...months.values()].flat();
  const read = ({ id, title, abstract }: PhrasePaper) => hashValue([id, title, abstract]);
  const { parts } = findInEach(papers, '', read, '');
  return new Map(papers.map((paper, place) => [paper, parts[place] ?? '']));
}

/** Of each month, a hash of its papers and of those of the year before. */
export function keysOf(
  months: ReadonlyMap<string, readonly PhrasePaper[]>,
  acronyms: string,
  hashes: ReadonlyMap<PhrasePaper, string>,
): Map<string, string> {
  const own = new Map(
    [...months].map(([month, papers]) => [month, hashValue(papers.map((paper) => hashes.get(paper)))]),
  );
  const keyOf = (month: string) => hashValue([acronyms, yearOf(month).map((each) => own.get(each) ?? '')]);
  return new Map([...months.keys()].map((month) => [month, keyOf(month)]));
}
