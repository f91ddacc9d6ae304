import { foldWord, keyLength } from './split-words.ts';

/** One spelling of a word of a phrase. */
export interface Alternative {
  stem: string;
  /** True for `agent*`: any ending may follow, or none. */
  open: boolean;
}

/** The words of a phrase in order, each with its alternatives. */
export type Phrase = Alternative[][];

// A phrase may hold letters, marks, digits, apostrophes, `*`, `|` and gaps between words.
const foreign = /[^\p{L}\p{M}\p{N}'’*|\p{Pd}\s]/u;
const gap = /[\p{Pd}\s]/u;

/**
 * Reads a phrase of the rule language: `search|browsing agent*`, `self-improv*`.
 * Throws an error that says what is wrong and what to write. The caller adds the place.
 */
export function parsePhrase(source: string): Phrase {
  const strange = foreign.exec(source);
  if (strange)
    throw new Error(
      `"${strange[0]}" cannot be matched. Use letters, digits, spaces, hyphens, "*" and "|" only.`,
    );
  const words = source.split(gap).filter((word) => word !== '');
  if (words.length === 0) throw new Error('It has no words. Write at least one.');
  return words.map((word) => word.split('|').map(parseAlternative));
}

function parseAlternative(source: string): Alternative {
  const open = source.endsWith('*');
  const stem = foldWord(open ? source.slice(0, -1) : source);
  if (source === '')
    throw new Error('A "|" has no word on one side. Write "search|browsing", without spaces.');
  if (stem.includes('*'))
    throw new Error(`In "${source}" a "*" stands inside the word. Put one "*" at the word's end.`);
  if (open && stem.length < keyLength)
    throw new Error(
      `"${source}" is too short for a "*". Write at least three letters before it, or whole words.`,
    );
  return { stem, open };
}

/** A normal form, which shows whether two phrases mean the same. */
export function formatPhrase(phrase: Phrase): string {
  const formatWord = (word: Alternative[]): string =>
    word
      .map(({ stem, open }) => (open ? `${stem}*` : stem))
      .sort()
      .join('|');
  return phrase.map(formatWord).join(' ');
}

/** Whether the word matches one of the alternatives. */
export function matchesWord(form: string, alternatives: Alternative[]): boolean {
  return alternatives.some(({ stem, open }) => (open ? form.startsWith(stem) : form === stem));
}
