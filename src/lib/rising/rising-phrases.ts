import { monthsBefore } from '../dates/months-between.ts';
import type { Acronyms } from '../relate/terms.ts';
import { placeOfPaper } from '../papers/place-of-paper.ts';
import { containEach } from '../schema/contain.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { RisingMonth, RisingPhrase } from '../schema/rising.ts';
import { diagnose } from '../schema/rules.ts';
import { hashValue } from '../text/hash-value.ts';
import { foldPhrases, type Candidate } from './fold-phrases.ts';
import { isGeneric } from './generic-words.ts';
import {
  groupByMonth,
  indexPhrases,
  type IndexedPaper,
  type PhraseIndex,
  type PhrasePaper,
} from './index-phrases.ts';
import { hashPapers, keysOf, yearMonths, yearOf, type KeptRising } from './kept-rising.ts';
import { noTexts } from './kept-texts.ts';
import { findForm, paperRuns } from './find-form.ts';
import { logOdds } from './log-odds.ts';
import { spellPhrase } from './spell-phrase.ts';

/** With fewer earlier papers, it is unknown what is usual. */
const minBefore = 20;
/** Papers of the month that a phrase needs: three, and 1 % of all. */
const minPapers = (papers: number): number => Math.max(3, Math.ceil(papers / 100));
/** Score from which a rise is hardly chance: 1 % of the phrases that do not rise reach it. */
const minScore = 2.33;
/**
 * Share of a phrase's papers that need it in their title, since titles name subjects and lack the usual words
 * of abstracts. Two papers without it are added, so that one title of three papers is not enough.
 */
const minTitled = { word: 0.25, phrase: 0.15 };
const shownPhrases = 12;

/** Counts the papers of each phrase, by its number. */
class Counts {
  readonly present: Uint32Array;
  readonly titled: Uint32Array;
  papers = 0;

  constructor(size: number, papers: readonly IndexedPaper[]) {
    this.present = new Uint32Array(size);
    this.titled = new Uint32Array(size);
    this.papers = papers.length;
    // Plain loops: every paper is counted in thirteen months.
    for (const { phrases, titled } of papers) {
      for (const phrase of phrases) this.present[phrase] = (this.present[phrase] ?? 0) + 1;
      for (const phrase of titled) this.titled[phrase] = (this.titled[phrase] ?? 0) + 1;
    }
  }
}

function isSubject(key: string, papers: number, titled: number): boolean {
  if (isGeneric(key)) return false;
  return titled / (papers + 2) >= (key.includes(' ') ? minTitled.phrase : minTitled.word);
}

/** Phrases that rise in a month, with the data to fold them. */
function findCandidates({ keys }: PhraseIndex, now: IndexedPaper[], before: IndexedPaper[]): Candidate[] {
  const [own, year] = [new Counts(keys.length, now), new Counts(keys.length, before)];
  const minCount = minPapers(own.papers);
  const found = new Map<number, Candidate>();
  for (const [number, key] of keys.entries()) {
    const [count, earlier] = [own.present[number] ?? 0, year.present[number] ?? 0];
    if (count < minCount) continue;
    const titled = (own.titled[number] ?? 0) + (year.titled[number] ?? 0);
    if (!isSubject(key, count + earlier, titled)) continue;
    const score = logOdds({ count, papers: own.papers }, { count: earlier, papers: year.papers });
    if (score >= minScore) found.set(number, { number, key, score, now: new Set(), before: new Set() });
  }
  for (const [period, papers] of [
    ['now', now],
    ['before', before],
  ] as const)
    for (const [index, { phrases }] of papers.entries())
      for (const phrase of phrases) found.get(phrase)?.[period].add(index);
  return [...found.values()].sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
}

/** The papers of the month that have a phrase. */
function papersOf({ now }: Candidate, papers: IndexedPaper[]): PhrasePaper[] {
  return [...now].flatMap((position) => papers[position]?.paper ?? []);
}

function toRising(candidate: Candidate, papers: IndexedPaper[], acronyms: Acronyms): RisingPhrase {
  const own = papersOf(candidate, papers);
  const [newest] = own;
  return {
    phrase: spellPhrase(
      (newest && findForm(candidate.key, paperRuns(newest, acronyms))) ?? candidate.key,
      own,
    ),
    before: candidate.before.size,
    score: Math.round(candidate.score * 100) / 100,
    papers: own.map(({ id }) => id),
  };
}

function reportFailedPhrase(
  month: string,
  { key }: Candidate,
  own: PhrasePaper[],
  reason: string,
): Diagnostic {
  return diagnose('stage-failed', {
    message: `The rising phrase “${key}” is missing in ${month}: ${reason}.`,
    hint: 'Correct one of the papers that have it.',
    places: own.flatMap(placeOfPaper),
  });
}

/** A phrase that cannot be spelt costs this one alone. */
function risingIn(
  index: PhraseIndex,
  month: string,
  acronyms: Acronyms,
): { rising: RisingMonth; diagnostics: Diagnostic[] } {
  const now = index.months.get(month) ?? [];
  const before = monthsBefore(month, yearMonths).flatMap((earlier) => index.months.get(earlier) ?? []);
  const candidates = before.length < minBefore ? [] : findCandidates(index, now, before);
  const kept = foldPhrases(candidates, { now: now.length, before: before.length }).slice(0, shownPhrases);
  const { values: phrases, diagnostics } = containEach(
    kept,
    (candidate) => toRising(candidate, now, acronyms),
    (candidate, reason) => reportFailedPhrase(month, candidate, papersOf(candidate, now), reason),
  );
  return { rising: { month, papers: now.length, before: before.length, phrases }, diagnostics };
}

/** Texts are kept of so many months: a new paper is mostly of this month or the last one. */
const keptMonths = yearMonths + 2;

/**
 * For each month with papers, newest first: the phrases that rise compared with the twelve months before. The papers of
 * these months alone decide it, so that a month is found again where none of them has changed.
 *
 * @param before what the last run left
 * @returns also what to keep for the next run
 */
export function risingPhrases(
  papers: readonly PhrasePaper[],
  acronyms: Acronyms,
  before?: KeptRising,
): { months: RisingMonth[]; diagnostics: Diagnostic[]; kept: KeptRising | undefined } {
  const months = groupByMonth(papers);
  const maker = hashValue(acronyms);
  const hashes = hashPapers(months);
  const keys = keysOf(months, maker, hashes);
  const isKnown = (month: string) => before?.months.get(month)?.key === keys.get(month);
  const asked = [...months.keys()].filter((month) => !isKnown(month));
  if (before && asked.length === 0 && before.months.size === months.size)
    return { months: listMonths([...before.months.values()]), diagnostics: [], kept: before };
  const [wanted, read] = [new Set(asked), new Set(asked.flatMap(yearOf))];
  const newest = new Set([...months.keys()].slice(-keptMonths));
  const index = indexPhrases(
    new Map([...months].filter(([month]) => read.has(month))),
    acronyms,
    {
      before: before?.acronyms === maker ? before.texts : noTexts,
      hashOf: (paper) => hashes.get(paper) ?? '',
      isKept: (month) => newest.has(month),
    },
    // A phrase that rises in a month has three papers in it.
    (month) => wanted.has(month),
  );
  const found = new Map(asked.map((month) => [month, risingIn(index, month, acronyms)]));
  const diagnostics = [
    ...index.diagnostics,
    ...asked.toReversed().flatMap((month) => found.get(month)?.diagnostics ?? []),
  ];
  const all = [...keys].flatMap(([month, key]) => {
    const rising = found.get(month)?.rising ?? before?.months.get(month)?.rising;
    return rising ? [{ key, rising }] : [];
  });
  return {
    months: listMonths(all),
    diagnostics,
    // What could not be read is tried again.
    kept:
      diagnostics.length > 0
        ? undefined
        : {
            months: new Map(all.map((month) => [month.rising.month, month])),
            acronyms: maker,
            texts: index.texts,
          },
  };
}

/** Newest first. */
function listMonths(months: readonly { rising: RisingMonth }[]): RisingMonth[] {
  return months.map(({ rising }) => rising).reverse();
}
