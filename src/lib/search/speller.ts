import { correctWord, divideWord, slipsBetween, twoSlipLength } from './correct-word.ts';
import { stemOf } from './index-key.ts';
import type { Lexicon, WordEntry } from './lexicon.ts';
import type { SortedFiles } from './sorted-files.ts';
import { lengthClass, minLength, reverseText, type KnownWord, type SpellingEntry } from './spelling.ts';

/** A word of so few papers may be meant to be one of so many more. */
const rare = 2;
const farCommoner = 15;
const commoner = 2;
/** Files of all long words with one first letter: more than there are of 30,000 papers. */
const maxFiles = 24;

/** Finds words that a misspelt one may be meant to be, without loading all words. */
export class Speller {
  readonly #openFiles: () => Promise<SortedFiles<SpellingEntry>>;
  readonly #lexicon: Lexicon;
  readonly #language: string;

  /**
   * @param openFiles Opens the files for spelling, only when there is something to correct.
   * @param language As in BCP 47.
   */
  constructor(openFiles: () => Promise<SortedFiles<SpellingEntry>>, lexicon: Lexicon, language: string) {
    this.#openFiles = openFiles;
    this.#lexicon = lexicon;
    this.#language = language;
  }

  /** Words of about this length that begin so (`>rew`) or, read backwards, end so (`<gni`). */
  async #listNear(length: number, ...parts: string[]): Promise<KnownWord[]> {
    const files = await this.#openFiles();
    const lengths = [length - 1, length, length + 1].filter((near) => near >= minLength);
    const beginnings = [...new Set(lengths.map(lengthClass))].flatMap((own) =>
      parts.map((part) => `${part.charAt(0)}${own}${part.slice(1)}`),
    );
    const found = await Promise.all(beginnings.map((beginning) => files.startingWith(beginning, maxFiles)));
    return [...new Map(found.flat().map((entry) => [entry.word, entry])).values()];
  }

  /** Words that share a half with it, or a third if it is so long that two slips are corrected. */
  #listSharing(word: string): Promise<KnownWord[]> {
    const letters = [...word];
    const { length } = letters;
    const isLong = length >= twoSlipLength;
    const start = isLong ? Math.floor(length / 3) : Math.floor((length - 1) / 2);
    const end = isLong ? start : Math.floor(length / 2);
    const ending = letters.slice(length - end).join('');
    return this.#listNear(length, `>${letters.slice(0, start).join('')}`, `<${reverseText(ending)}`);
  }

  async #papersOf(word: string): Promise<number> {
    const files = await this.#openFiles();
    const [entry] = await files.find(`>${lengthClass([...word].length)}${word}`);
    return entry?.papers ?? 0;
  }

  /** The words that a misspelt one may be meant to be, the likeliest first. */
  async correct(word: string): Promise<string[]> {
    const letters = [...word];
    if (letters.length < minLength) return [];
    const meant = correctWord(word, await this.#listSharing(word));
    if (meant.length > 0 || letters.length < twoSlipLength) return meant;
    // One slip in the first third and one in the last.
    return correctWord(word, await this.#listNear(letters.length, `>${letters[0] ?? ''}`));
  }

  /** Two words that were written as one. */
  divide(word: string): Promise<[string, string] | undefined> {
    return divideWord(word, (part) => this.#papersOf(part));
  }

  /** The commonest word of so many papers that is one slip away from another one, and no form of it. */
  async #findNear(word: string, minPapers: number): Promise<string | undefined> {
    const own = stemOf(word, this.#language);
    return (await this.#listSharing(word))
      .filter((other) => other.papers >= minPapers && slipsBetween(word, other.word) <= 1)
      .filter((other) => stemOf(other.word, this.#language) !== own)
      .sort((a, b) => b.papers - a.papers)[0]?.word;
  }

  /** A far commoner word, one slip away from a rare one. */
  async findDoubt({ key, papers, titles }: WordEntry): Promise<string | undefined> {
    if (papers > rare || titles.length > 0 || key.length < 5 || !/^[a-z]+$/.test(key)) return undefined;
    const isNameToo = (await this.#lexicon.find(key)).length > 1;
    return isNameToo ? undefined : this.#findNear(key, papers * farCommoner);
  }

  /**
   * A commoner word, one slip away from one of which the papers have only other forms: `citted` has the stem of `CIT`,
   * but `cited` is meant.
   *
   * @param papers That have other forms.
   */
  async findCommoner(word: string, papers: number): Promise<string | undefined> {
    return word.length > minLength && /^[a-z]+$/.test(word)
      ? this.#findNear(word, papers * commoner)
      : undefined;
  }
}
