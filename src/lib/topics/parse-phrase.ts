import { foldWord } from './split-words.ts';

/** One spelling that a word of a phrase may have. */
export interface Alternative {
  stem: string;
  /** True for `agent*`: any ending may follow, or none. */
  open: boolean;
}

/** The words of a phrase in order, each with its alternatives. */
export type Phrase = Alternative[][];

/** Characters by which phrases are indexed; an open stem has at least as many. */
export const keyLength = 3;

// The phrase language knows letters, marks, digits, apostrophes, `*`, `|` and the gaps between words.
const foreign = /[^\p{L}\p{M}\p{N}'’*|\p{Pd}\s]/u;
const gap = /[\p{Pd}\s]/u;

/**
 * Reads a phrase of the rule language: `search|browsing agent*`, `self-improv*`.
 * Throws an error that says what is wrong and what to write; the caller adds the place.
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

/** One spelling for phrases of the same meaning, to find those given twice. */
export function formatPhrase(phrase: Phrase): string {
  const formatWord = (word: Alternative[]): string =>
    word
      .map(({ stem, open }) => (open ? `${stem}*` : stem))
      .sort()
      .join('|');
  return phrase.map(formatWord).join(' ');
}

/** True if the word is one of the alternatives. */
export function matchesWord(form: string, alternatives: Alternative[]): boolean {
  return alternatives.some(({ stem, open }) => (open ? form.startsWith(stem) : form === stem));
}
