import { isFiller } from './filler-words.ts';
import { stemOf } from './index-key.ts';
import type { NumberedWords } from './number-words.ts';
import type { SearchRecord } from './search-record.ts';
import { wordParts } from './word-parts.ts';

/** A short form that the papers explain, as in “process reward models (PRMs)”. */
export interface Acronym {
  /** `prm` */
  key: string;
  /** `process reward models`, as most papers write it. */
  text: string;
  /** Papers that have the long form and not the short one, oldest first. */
  papers: number[];
}

/** Papers that must explain a short form in the same way. */
const minPapers = 2;
const maxPapers = 100;
const shortForm = /\((?<short>\p{Lu}[\p{L}\p{N}]{1,9})\)/gu;

function lettersOf(short: string): string {
  return wordParts(short.replace(/(?<=\p{Lu})s$/u, '')).join('');
}

/**
 * The words at the end of some pieces whose first letters are the short form; words that say nothing may be between them.
 */
function readLongForm(pieces: readonly string[], letters: string): string[] | undefined {
  const found: string[] = [];
  let left = letters.length;
  // Most of what stands before a bracket fails at its last word, so no more is read.
  for (const piece of pieces.toReversed())
    for (const word of wordParts(piece).reverse()) {
      if (word.startsWith(letters.charAt(left - 1))) left -= 1;
      else if (!isFiller(word) || found.length === 0) return undefined;
      found.unshift(word);
      if (left === 0) return found;
    }
  return undefined;
}

/** Short and long forms that a text explains. */
function listExplained(text: string): { key: string; words: string[] }[] {
  return [...text.matchAll(shortForm)].flatMap(({ index, groups }) => {
    const key = lettersOf(groups?.['short'] ?? '');
    if (!/^[a-z]{2,}$/.test(key)) return [];
    const before = text.slice(Math.max(0, index - 40 * key.length), index).split(/\s+/);
    // A long form does not go beyond a sentence or a clause.
    const start = before.findLastIndex((piece) => /[.,;:()]/.test(piece)) + 1;
    const words = readLongForm(before.slice(start), key);
    return words && words.length > 1 ? [{ key, words }] : [];
  });
}

/** The words of the long form by each short one. */
export type LongForms = ReadonlyMap<string, readonly string[]>;

/**
 * The long form that most papers give to each short one, if several do and most agree.
 *
 * @param language As in BCP 47.
 */
export function chooseLongForms(papers: readonly SearchRecord[], language: string): LongForms {
  const counts = new Map<string, Map<string, { words: string[]; papers: number }>>();
  for (const { row } of papers)
    for (const { key, words } of listExplained(`${row.title}. ${row.abstract}`)) {
      const forms = counts.get(key) ?? new Map<string, { words: string[]; papers: number }>();
      counts.set(key, forms);
      const stems = words.map((word) => stemOf(word, language)).join(' ');
      const form = forms.get(stems) ?? { words, papers: 0 };
      form.papers += 1;
      forms.set(stems, form);
    }
  return new Map(
    [...counts].flatMap(([key, forms]) => {
      const all = [...forms.values()];
      const total = all.reduce((sum, form) => sum + form.papers, 0);
      const best = all.find((form) => form.papers >= minPapers && form.papers * 2 > total);
      return best ? [[key, best.words] as const] : [];
    }),
  );
}

/**
 * Papers in which some words, by their stems, follow one another.
 *
 * @param stems Of all words.
 */
function findSequences(
  stems: readonly string[],
  papers: NumberedWords['papers'],
  sequences: readonly (readonly string[])[],
): number[][] {
  const byFirst = new Map<string, number[]>();
  for (const [index, [first = '']] of sequences.entries())
    byFirst.set(first, [...(byFirst.get(first) ?? []), index]);
  const starting = stems.map((stem) => byFirst.get(stem));
  const found: number[][] = sequences.map(() => []);
  const none: readonly number[] = [];
  for (const [paper, fields] of papers.entries())
    for (const [field, numbers] of fields) {
      if (field !== 'title' && field !== 'text') continue;
      // A text has few of the first words, and an iterator over its places takes longer than all else.
      for (let place = 0; place < numbers.length; place += 1)
        for (const index of starting[numbers[place] ?? -1] ?? none) {
          const isHere = sequences[index]?.every((stem, step) => stems[numbers[place + step] ?? -1] === stem);
          if (isHere && found[index]?.at(-1) !== paper) found[index]?.push(paper);
        }
    }
  return found;
}

/**
 * Finds the papers that a search for a short form would miss.
 *
 * @param longForms That the papers explain.
 * @param language As in BCP 47.
 */
export function findAcronyms(longForms: LongForms, numbered: NumberedWords, language: string): Acronym[] {
  const forms = [...longForms];
  const toStems = (words: readonly string[]) => words.map((word) => stemOf(word, language));
  const found = findSequences(numbered.stems, numbered.papers, [
    ...forms.map(([, words]) => toStems(words)),
    ...forms.map(([key]) => toStems([key])),
  ]);
  return forms.map(([key, words], index) => {
    const own = new Set(found[forms.length + index]);
    const missed = (found[index] ?? []).filter((paper) => !own.has(paper));
    return { key, text: words.join(' '), papers: missed.slice(-maxPapers) };
  });
}
