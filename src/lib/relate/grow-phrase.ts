import {
  hyphenAfter,
  isEmpty,
  joinsNext,
  spaceAfter,
  type PhraseReader,
  type PhraseWords,
} from './phrase-text.ts';

const maxWords = 6;
const none = -1;

function hasFlag({ flags }: PhraseWords, at: number, flag: number): boolean {
  return ((flags[at] ?? 0) & flag) !== 0;
}

/** Whether the words before `end` are cut off within a compound, or within a phrase of several parts that goes on. */
function isTorn(line: PhraseWords, start: number, end: number, isLinked: boolean): boolean {
  if (hasFlag(line, start - 1, hyphenAfter) || hasFlag(line, end - 1, hyphenAfter)) return true;
  return isLinked && hasFlag(line, end - 1, spaceAfter) && !hasFlag(line, end, isEmpty);
}

/** Whether a line has the words of another one from `start` to `end` side by side from its word `at` on. */
function standsAt(
  line: PhraseWords,
  at: number,
  { keys }: PhraseWords,
  [start, end]: readonly [number, number],
): boolean {
  for (let word = start; word < end; word += 1) {
    if (line.keys[at + word - start] !== keys[word]) return false;
    if (word > start && !hasFlag(line, at + word - start - 1, joinsNext)) return false;
  }
  return true;
}

/** A phrase as a text writes it, and how many words it has. */
interface GrownPhrase {
  phrase: string;
  count: number;
}

/** Finds the phrases that a text has in common with others. */
export class PhraseGrower {
  private readonly reader: PhraseReader;
  private text = '';
  private words: PhraseWords;
  private other: PhraseWords;
  /** By the key of a word: where it first stands in the text. */
  private firstAt = new Int32Array();
  /** By the place of a word: where it stands next. */
  private nextAt = new Int32Array();
  /** By the place of a word: whether the other text, too, has it and the next one side by side. */
  private shared = new Uint8Array();

  constructor(reader: PhraseReader) {
    this.reader = reader;
    this.words = reader.read('');
    this.other = this.words;
  }

  /** From now on, phrases of this text are grown. */
  take(text: string, words: PhraseWords): void {
    for (const key of this.words.keys) this.firstAt[key] = none;
    [this.text, this.words] = [text, words];
    if (this.firstAt.length < this.reader.size)
      this.firstAt = new Int32Array(2 * this.reader.size).fill(none);
    this.nextAt = new Int32Array(words.keys.length);
    this.shared = new Uint8Array(words.keys.length);
    for (let at = words.keys.length - 1; at >= 0; at -= 1) {
      const key = words.keys[at] ?? 0;
      this.nextAt[at] = this.firstAt[key] ?? none;
      this.firstAt[key] = at;
    }
  }

  /** From now on, this other text must have the phrases, too. Plain loops: this runs over every pair of related papers. */
  compare(other: PhraseWords): void {
    this.other = other;
    this.shared.fill(0);
    for (let at = 0; at + 1 < other.keys.length; at += 1) {
      if (!hasFlag(other, at, joinsNext)) continue;
      const next = other.keys[at + 1];
      for (let own = this.firstAt[other.keys[at] ?? 0] ?? none; own !== none; own = this.nextAt[own] ?? none)
        if (this.words.keys[own + 1] === next && hasFlag(this.words, own, joinsNext)) this.shared[own] = 1;
    }
  }

  /** The words around those from `from` to `to` that stand side by side in the other text, too, pair by pair. */
  private boundsAround(from: number, to: number): [from: number, to: number] | undefined {
    const { shared } = this;
    for (let at = from; at + 1 < to; at += 1) if (shared[at] !== 1) return undefined;
    let [first, last] = [from, to];
    while (to - first < maxWords && shared[first - 1] === 1) first -= 1;
    while (last - from < maxWords && shared[last - 1] === 1) last += 1;
    return [first, last];
  }

  /** Whether the other text has these words whole: no compound torn, and no phrase of several parts cut off. */
  private isInOther(start: number, end: number, isLinked: boolean): boolean {
    const { other, words } = this;
    const first = words.keys[start] ?? none;
    for (let at = other.keys.indexOf(first); at !== -1; at = other.keys.indexOf(first, at + 1))
      if (standsAt(other, at, words, [start, end]) && !isTorn(other, at, at + end - start, isLinked))
        return true;
    return false;
  }

  /** The words from `start` to `end`, if both texts have them and they are a phrase. */
  private phraseAt(start: number, end: number): string | undefined {
    const { words, reader } = this;
    const formAt = (at: number) => reader.formOf(words.forms[at] ?? none);
    const [first, last] = [formAt(start), formAt(end - 1)];
    if (!first?.isContent || !last?.isContent) return undefined;
    let isLinked = false;
    for (let at = start; at < end; at += 1) {
      const form = formAt(at);
      if (form?.isInner !== true) return undefined;
      isLinked ||= !form.isContent;
    }
    if (first.cutsFirst || last.cutsLast || isTorn(words, start, end, isLinked)) return undefined;
    if (!this.isInOther(start, end, isLinked)) return undefined;
    return this.text.slice(words.starts[start], (words.starts[end - 1] ?? 0) + last.length);
  }

  /** The longest phrase around the words `at` to `at + length`, if it has more words than `known`. */
  private growAt(at: number, length: number, known: number): GrownPhrase | undefined {
    const [first, last] = this.boundsAround(at, at + length) ?? [0, 0];
    for (let count = Math.min(maxWords, last - first); count > known; count -= 1)
      for (
        let start = Math.max(first, at + length - count);
        start <= at && start + count <= last;
        start += 1
      ) {
        const phrase = this.phraseAt(start, start + count);
        if (phrase !== undefined) return { phrase, count };
      }
    return undefined;
  }

  /**
   * The longest phrase of both texts that holds a term, as the first text writes it: `monte` becomes
   * `Monte Carlo tree search`. Nothing if the two texts do not have its words side by side, or only as a part of a
   * compound or of a sentence.
   *
   * @param keys of the term, as the reader numbers its words
   */
  grow(keys: readonly number[]): string | undefined {
    let best: GrownPhrase | undefined;
    for (let at = this.firstAt[keys[0] ?? none] ?? none; at !== none; at = this.nextAt[at] ?? none) {
      if (!keys.every((key, index) => this.words.keys[at + index] === key)) continue;
      best = this.growAt(at, keys.length, best?.count ?? keys.length - 1) ?? best;
    }
    return best?.phrase;
  }
}
