import { WordScanner, WordTable } from '../text/word-table.ts';
import { scannedForms } from '../text/words.ts';

/** One word of a text. `text.slice(start, end)` is its spelling. */
export interface Word {
  /** Lower case, in Unicode's compatibility form (NFKC), so that `ﬁne` equals `fine`. */
  form: string;
  /** Its first letters, by which phrases are found that may begin with it. */
  key: string;
  /** Offset of the first character, in UTF-16 units. */
  start: number;
  /** Offset after the last character. */
  end: number;
  /**
   * False if punctuation or a paragraph's end stands before the word, so that no phrase crosses it. A closing
   * bracket after a single word does not count: in `large language model (LLM) agents`, the last two words are
   * a phrase.
   */
  joined: boolean;
}

const stop = /[.,;:!?()[\]{}]|\n\s*\n/u;
const afterBracket = /^\)[\s\p{Pd}]*$/u;

const scanner = new WordScanner(scannedForms.phrase);
/** What follows from a word as it is written. */
const table = new WordTable((written) => {
  const form = foldWord(written);
  return { form, key: indexKey(form), length: trimApostrophes(written).length };
});

/** Whether what stands between a word and the next one lets a phrase go on. */
function joins(gap: string, isInBrackets: boolean): boolean {
  return gap === ' ' || !stop.test(gap) || (isInBrackets && afterBracket.test(gap));
}

/** Splits a text into its words, in order. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  const bounds = scanner.boundsIn(text);
  let previous: Word | undefined;
  for (let at = 0; at < bounds.length; at += 2) {
    const start = bounds[at] ?? 0;
    const { form, key, length } = table.at(text, start, bounds[at + 1] ?? 0);
    const joined =
      previous !== undefined &&
      joins(text.slice(previous.end, start), text.charAt(previous.start - 1) === '(');
    previous = { form, key, start, end: start + length, joined };
    words.push(previous);
  }
  return words;
}

/** Phrases are found by this many first characters. A stem before `*` has at least as many. */
export const keyLength = 3;

/** The key of a word in `CompiledTopic.patterns`. */
export function indexKey(form: string): string {
  return form.slice(0, keyLength);
}

/** The form for comparing words: `Model’s` equals `model's`, and `models’` equals `models`. */
export function foldWord(word: string): string {
  return trimApostrophes(word).normalize('NFKC').toLowerCase().replaceAll('’', "'");
}

/** Cuts the apostrophes at the end of a word: possessive plurals and closing quotation marks. */
function trimApostrophes(word: string): string {
  let end = word.length;
  while (end > 0 && "'’".includes(word.charAt(end - 1))) end -= 1;
  return word.slice(0, end);
}
