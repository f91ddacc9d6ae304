import type { Acronyms } from '../relate/terms.ts';
import { isGeneric } from '../rising/generic-words.ts';
import { PhraseNumbers } from '../rising/number-phrases.ts';
import { wordRuns } from '../rising/word-runs.ts';
import { findNames } from '../topics/learn/find-names.ts';

export interface Text {
  title: string;
  abstract: string;
}

/** The phrases of some papers, by number. */
export interface PhraseTable {
  /** Stems of each phrase, separated by spaces. */
  keys: readonly string[];
  /** Of each paper. */
  inText: readonly ReadonlySet<number>[];
  inTitle: readonly ReadonlySet<number>[];
  /** Papers that hold each phrase. */
  frequencies: Uint32Array;
  /** Whether a phrase can be a subject: it is no paper's own name and says more than that work was done. */
  isSubject: (phrase: number) => boolean;
}

/** Reads the phrases of one to four words that three papers or more have. */
export function readPhrases(papers: readonly Text[], acronyms: Acronyms): PhraseTable {
  const numbers = new PhraseNumbers();
  const texts = papers.map(({ title, abstract }) =>
    numbers.read(wordRuns(title, acronyms), wordRuns(abstract, acronyms)),
  );
  const found = numbers.finish(texts);
  const names = findNames(papers.map(({ title }) => title));
  const inText = found.map(({ phrases }) => new Set(phrases));
  const frequencies = new Uint32Array(numbers.keys.length);
  for (const phrases of inText)
    for (const phrase of phrases) frequencies[phrase] = (frequencies[phrase] ?? 0) + 1;
  return {
    keys: numbers.keys,
    inText,
    inTitle: found.map(({ titled }) => new Set(titled)),
    frequencies,
    isSubject: (phrase) => {
      const key = numbers.keys[phrase] ?? '';
      return !isGeneric(key) && !names.has(key);
    },
  };
}

/** A phrase that a group has more often than other papers. */
export interface GroupPhrase {
  phrase: number;
  key: string;
  /** Share of the group's papers that have it. */
  share: number;
  /** Share of them that have it in their title. */
  titleShare: number;
  /** How often more papers of the group have it than of the others. */
  lift: number;
  /** How much it says of the group (class-based TF-IDF). */
  score: number;
  /** A part of it, by number, whose papers and figures it has: `multilingual`, which this phrase spells in full. */
  standsFor?: number;
}

/** A phrase of fewer papers says nothing of a group. */
const minPapers = 3;
/** A phrase tells of a group if so many times more of its papers have it. */
const minLift = 4;
/** Share of a group's papers that a telling phrase has at least. */
const minShare = 0.05;
/** A title names the subject, so a phrase in it counts more. */
const titleFactor = 2;
/** More of it tells no more: a phrase of few papers that all are in the group is not what the group is about. */
const maxLift = 25;
/** A single word says less than a phrase. */
const wordFactor = 0.6;

/** By phrase, how many papers of a group have it. */
export function countIn(sets: readonly ReadonlySet<number>[], group: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const paper of group)
    for (const phrase of sets[paper] ?? []) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  return counts;
}

/** The phrases that tell a group from the other papers, best first. */
export function tellingPhrases(table: PhraseTable, group: readonly number[]): GroupPhrase[] {
  const { keys, inText, inTitle, frequencies, isSubject } = table;
  const titles = countIn(inTitle, group);
  const others = inText.length - group.length;
  const found = [...countIn(inText, group)].flatMap(([phrase, papers]): GroupPhrase[] => {
    if (papers < Math.max(minPapers, minShare * group.length) || !isSubject(phrase)) return [];
    const share = papers / group.length;
    const lift = share / (((frequencies[phrase] ?? 0) - papers + 1) / (others + 1));
    if (lift < minLift) return [];
    const titleShare = (titles.get(phrase) ?? 0) / group.length;
    const key = keys[phrase] ?? '';
    const factor = key.includes(' ') ? 1 : wordFactor;
    const score = (share + titleFactor * titleShare) * Math.log(Math.min(maxLift, lift)) * factor;
    return [{ phrase, key, share, titleShare, lift, score }];
  });
  return found.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
}
