import { wordForms } from '../text/words.ts';

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

/** Splits a text into its words, in order. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let previousEnd = 0;
  for (const { 0: found, index } of text.matchAll(wordForms.phrase)) {
    const surface = trimApostrophes(found);
    const end = index + surface.length;
    const gap = text.slice(previousEnd, index);
    const inBrackets = text.charAt((words.at(-1)?.start ?? 0) - 1) === '(';
    const joined = words.length > 0 && (!stop.test(gap) || (inBrackets && afterBracket.test(gap)));
    const form = foldWord(surface);
    words.push({ form, key: indexKey(form), start: index, end, joined });
    previousEnd = end;
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
