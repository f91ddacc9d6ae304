import { cutsFirst, cutsLast } from './cut-out.ts';
import { onceEach, onceOf } from '../text/once-each.ts';
import { WordScanner, WordTable } from '../text/word-table.ts';
import { scannedForms } from '../text/words.ts';
import { singular } from './singular.ts';
import { isStopWord, longFormOf, type Acronyms } from './terms.ts';

/** A word as a text writes it. */
interface WordForm {
  number: number;
  length: number;
  /** Number of its form for comparing, in lower case and in the singular. */
  key: number;
  /** Whether a phrase can begin or end with it. */
  isContent: boolean;
  /** Whether it may stand within a phrase. */
  isInner: boolean;
  /** Whether a phrase that begins with it is cut out of a sentence. */
  cutsFirst: boolean;
  cutsLast: boolean;
}

/** Flags of a word: what joins it to the next one, and whether its key says nothing. */
export const [spaceAfter, hyphenAfter, isEmpty] = [1, 2, 4];

/** Where a comma, a bracket or the end of a sentence stands after a word, so that no phrase goes on, neither flag is set. */
export const joinsNext = spaceAfter | hyphenAfter;

/** The words of a text by number, so that ten thousand texts fit into memory. */
export interface PhraseWords {
  /** Of each word: its key, its flags, its form, and where it begins in the text. */
  keys: Int32Array;
  flags: Uint8Array;
  forms: Int32Array;
  starts: Int32Array;
}

const plainScanner = new WordScanner(scannedForms.plain);

/** The long forms of the acronyms in a word, which may stand behind other letters. */
const longFormsOf = onceOf(
  (acronyms: Acronyms) =>
    new WordTable((word): readonly string[] =>
      (word.match(/\p{Lu}[\p{L}\p{N}]+/gu) ?? []).flatMap((part) => longFormOf(part, acronyms) ?? []),
    ),
);

/** The long forms of the acronyms of a text, each once. */
function longForms(text: string, acronyms: Acronyms): string[] {
  return [...new Set(longFormsOf(acronyms).valuesIn(text, plainScanner).flat())];
}

/** A text with the long forms of its acronyms at its end. */
export function addLongForms(text: string, acronyms: Acronyms): string {
  return [text, ...longForms(text, acronyms)].join(' | ');
}

/** Within a name, `learning from feedback`; others join two phrases. */
const linking = new Set(['from', 'in', 'of', 'on', 'with']);

const scanner = new WordScanner(scannedForms.shared);
const spaces = ' \u00a0';
const hyphens = '-‑–/.';

/** What joins the word that ends at a place to the next one. */
function jointAfter(text: string, end: number): number {
  const sign = text.charAt(end);
  if (!scanner.beginsAt(text, end + 1)) return 0;
  if (hyphens.includes(sign)) return hyphenAfter;
  return spaces.includes(sign) ? spaceAfter : 0;
}

/** One form for `model’s` and `model's`. */
function foldApostrophes(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}

/** Reads texts so that their words are compared by number. */
export class PhraseReader {
  private readonly numberOf = onceEach((key) => this.isEmpty.push(isStopWord(key)) - 1);
  private readonly forms = new WordTable((written, number) => this.readForm(written, number));
  private readonly byNumber: WordForm[] = [];
  private readonly isEmpty: boolean[] = [];

  /** How many different words were read. */
  get size(): number {
    return this.isEmpty.length;
  }

  private readForm(written: string, number: number): WordForm {
    const form = foldApostrophes(written);
    const key = singular(form);
    const isContent = !isStopWord(form);
    const read = {
      number,
      length: written.length,
      key: this.numberOf(key),
      isContent,
      isInner: isContent || linking.has(key),
      cutsFirst: cutsFirst(form),
      cutsLast: cutsLast(form),
    };
    this.byNumber.push(read);
    return read;
  }

  /** By the number that a text has. */
  formOf(number: number): WordForm | undefined {
    return this.byNumber[number];
  }

  /** Numbers of the words of a term. */
  keysOf(term: string): number[] {
    return foldApostrophes(term)
      .split(/[ -]/)
      .map((form) => this.numberOf(singular(form)));
  }

  /** Hyphens divide words: `multi-agent` and `multi agent` are one phrase. One word in the plural is as good as in the singular. */
  read(text: string): PhraseWords {
    const bounds = scanner.boundsIn(text);
    const size = bounds.length / 2;
    const [keys, forms, starts] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
    const flags = new Uint8Array(size);
    for (let at = 0; at < size; at += 1) {
      const [start, end] = [bounds[2 * at] ?? 0, bounds[2 * at + 1] ?? 0];
      const { key, number } = this.forms.at(text, start, end);
      keys[at] = key;
      forms[at] = number;
      starts[at] = start;
      flags[at] = jointAfter(text, end) | (this.isEmpty[key] === true ? isEmpty : 0);
    }
    return { keys, flags, forms, starts };
  }
}
