import { stemOf } from './index-key.ts';
import { findSame, isWord, type Lexicon, type LexiconEntry, type WordEntry } from './lexicon.ts';

const maxCompletions = 4;
const mostly = 0.75;

/** True if most papers that have a word have it in a name of an author, which has no other forms: `evaner` is not of `Evan`. */
function isNameOnly({ key, papers }: WordEntry, near: readonly LexiconEntry[]): boolean {
  const named = near.flatMap((entry) =>
    entry.kind === 'name' && entry.key.startsWith(`${key} `) ? entry.papers : [],
  );
  return new Set(named).size >= papers * mostly;
}

/** Finds words of the papers that are forms of one word, or begin with it. */
export class WordForms {
  readonly #lexicon: Lexicon;
  readonly #language: string;

  /** @param language As in BCP 47. */
  constructor(lexicon: Lexicon, language: string) {
    this.#lexicon = lexicon;
    this.#language = language;
  }

  #stemOf(word: string): string {
    return stemOf(word, this.#language);
  }

  /** How many papers have other forms of a word: they share a stem. Those that have several count more than once. */
  async count(word: string): Promise<number> {
    const stem = this.#stemOf(word);
    const beginning = stem.length > 3 ? stem.replace(/[iey]$/, '') : stem;
    const near = await this.#lexicon.startingWith(beginning);
    const forms = near
      .filter(isWord)
      .filter((entry) => this.#stemOf(entry.key) === stem && !isNameOnly(entry, near));
    return forms.reduce((sum, { papers }) => sum + papers, 0);
  }

  /** Whole words for an unfinished one, the commonest first; forms of one word count once. */
  async complete(beginning: string): Promise<string[]> {
    const found = (await this.#lexicon.startingWith(beginning))
      .filter(isWord)
      .sort((a, b) => b.papers - a.papers);
    const stems = new Map(found.map(({ key }) => [this.#stemOf(key), key] as const).reverse());
    return [...stems.values()].reverse().slice(0, maxCompletions);
  }

  /** Words of different stems, each as the papers write it. */
  distinct(words: readonly string[], max: number): Promise<string[][]> {
    const byStem = new Map(words.toReversed().map((word) => [this.#stemOf(word), word]));
    const different = words.filter((word) => byStem.get(this.#stemOf(word)) === word);
    return Promise.all(
      different.slice(0, max).map(async (word) => (await findSame(word, this.#lexicon)) ?? [word]),
    );
  }
}
