import { isStopWord, longFormOf, type Acronyms } from './terms.ts';

const maxWords = 5;

interface Word {
  /** In the form in which two texts are compared. */
  key: string;
  start: number;
  end: number;
  /** Whether a phrase can begin or end with it. */
  isContent: boolean;
  /** Where its key begins in the line of the text. */
  at: number;
}

/** A text prepared for {@link growPhrase}. */
export interface PhraseText {
  text: string;
  words: Word[];
  /** ` words of | the text | `, compared; a mark stands where no phrase goes on. */
  line: string;
}

/** The long forms of the acronyms of a text, each once. */
function longForms(text: string, acronyms: Acronyms): string[] {
  const words = new Set(text.match(/\p{Lu}[\p{L}\p{N}]+/gu));
  return [...new Set([...words].flatMap((word) => longFormOf(word, acronyms) ?? []))];
}

/** A text with the long forms of its acronyms at its end. */
export function addLongForms(text: string, acronyms: Acronyms): string {
  return [text, ...longForms(text, acronyms)].join(' | ');
}

/** Hyphens divide words: `multi-agent` and `multi agent` are one phrase. */
export function toPhraseText(text: string): PhraseText {
  let line = ' ';
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'+*]*/gu)].map(({ 0: word, index }): Word => {
    const key = word.toLowerCase();
    const end = index + word.length;
    // A comma, a bracket or the end of a sentence may follow, so that no phrase goes on.
    const goesOn = /^[ \u00a0-][\p{L}\p{N}]/u.test(text.slice(end, end + 3));
    const at = line.length;
    line += goesOn ? `${key} ` : `${key} | `;
    return { key, start: index, end, isContent: !isStopWord(key), at };
  });
  return { text, words, line };
}

/** The words from `start` to `end`, if both texts have them and a phrase can begin and end so. */
function phraseAt(
  { text, words, line }: PhraseText,
  otherLine: string,
  start: number,
  end: number,
): string | undefined {
  const [first, last] = [words[start], words[end - 1]];
  if (!first?.isContent || !last?.isContent) return undefined;
  // With the spaces around it. A mark within it stands in no other line at this place.
  const part = line.slice(first.at - 1, last.at + last.key.length + 1);
  if (part.includes('|') || !otherLine.includes(part)) return undefined;
  return text.slice(first.start, last.end);
}

/** The longest phrase around the words `at` to `at + length`, if it has more words than `known`. */
function growAt(
  text: PhraseText,
  otherLine: string,
  at: number,
  length: number,
  known: number,
): string | undefined {
  for (let count = maxWords; count > known; count -= 1)
    for (
      let start = Math.max(0, at + length - count);
      start <= at && start + count <= text.words.length;
      start += 1
    ) {
      const phrase = phraseAt(text, otherLine, start, start + count);
      if (phrase !== undefined) return phrase;
    }
  return undefined;
}

/**
 * The longest phrase of both texts that holds a term, as the first text writes it: `monte` becomes
 * `Monte Carlo tree search`. Nothing if the two texts do not have its words side by side.
 */
export function growPhrase(term: string, text: PhraseText, otherLine: string): string | undefined {
  const keys = term.toLowerCase().split(/[ -]/);
  let best: string | undefined;
  for (const at of text.words.keys()) {
    if (!keys.every((key, index) => text.words[at + index]?.key === key)) continue;
    const known = best === undefined ? keys.length - 1 : best.split(/[ -]/).length;
    best = growAt(text, otherLine, at, keys.length, known) ?? best;
  }
  return best;
}
