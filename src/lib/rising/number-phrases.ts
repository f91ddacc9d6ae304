import type { TermWord } from '../relate/terms.ts';
import { onceEach } from '../text/once-each.ts';
import { PairTable } from '../text/pair-table.ts';

/** Words of a phrase. */
const maxPhraseLength = 4;

/** Papers that a phrase needs to get a number. Most phrases are rarer and cannot rise in any month. */
const minPapers = 3;

const none = -1;

/** The phrases of a paper while they are numbered. `words` has runs of words, separated by -1, and `starts` for each word the number of the phrase that begins there. */
export interface PhraseText {
  words: Int32Array;
  starts: Int32Array;
  /** Number of positions that belong to the title, which comes first. */
  titleEnd: number;
}

/** Numbers of the frequent phrases of a paper. */
export interface PaperPhrases {
  phrases: Uint32Array;
  /** The phrases in the title. */
  titled: Uint32Array;
}

export const noPhrases: PaperPhrases = { phrases: new Uint32Array(), titled: new Uint32Array() };

export const noText: PhraseText = { words: new Int32Array(), starts: new Int32Array(), titleEnd: 0 };

/** Phrases of all papers, counted by length: a phrase of three words needs two frequent phrases of two. */
export class PhraseNumbers {
  /** Stems of each phrase, separated by spaces. */
  readonly keys: string[] = [];
  private readonly papers: number[] = [];
  private readonly lastPaper: number[] = [];
  private readonly numberOf = onceEach((key) => this.open(key));
  /** By the number of a word with its acronyms. */
  private readonly ofWord: number[] = [];
  /** By a phrase and the word after it. */
  private readonly longer = new PairTable();
  private words = 0;

  /** The stems of the words that were read. No phrase is numbered before all papers are read. */
  get stems(): string[] {
    return this.keys.slice(0, this.words);
  }

  /** The number of a word by its stem, until phrases are numbered. */
  numberStem(stem: string): number {
    const number = this.numberOf(stem);
    this.words = this.keys.length;
    return number;
  }

  private open(key: string): number {
    this.papers.push(0);
    this.lastPaper.push(none);
    return this.keys.push(key) - 1;
  }

  private toWords(runs: readonly TermWord[][]): number[] {
    const words: number[] = [];
    for (const run of runs) {
      for (const { key, number } of run) words.push((this.ofWord[number] ??= this.numberStem(key)));
      words.push(none);
    }
    return words;
  }

  /** Numbers the words of a paper. All papers must be read with the same acronyms. */
  read(title: readonly TermWord[][], abstract: readonly TermWord[][]): PhraseText {
    const [first, rest] = [this.toWords(title), this.toWords(abstract)];
    const words = Int32Array.from([...first, ...rest]);
    return { words, starts: words.slice(), titleEnd: first.length };
  }

  private count(phrase: number, paper: number): void {
    if (phrase === none || this.lastPaper[phrase] === paper) return;
    this.lastPaper[phrase] = paper;
    this.papers[phrase] = (this.papers[phrase] ?? 0) + 1;
  }

  private isFrequent(phrase: number | undefined): boolean {
    return phrase !== undefined && phrase !== none && (this.papers[phrase] ?? 0) >= minPapers;
  }

  /** Makes each phrase of a line one word longer if the result can be frequent. */
  private extend({ words, starts }: PhraseText, length: number): void {
    for (let at = 0; at < starts.length; at += 1) {
      const [first, word] = [starts[at] ?? none, words[at + length] ?? none];
      const isLonger = word !== none && this.isFrequent(first) && this.isFrequent(starts[at + 1]);
      // Positions are extended from left to right, so the next position still has its shorter phrase.
      starts[at] = isLonger ? this.longerPhrase(first, word) : none;
    }
  }

  private longerPhrase(first: number, word: number): number {
    return this.longer.numberOf(first, word, () =>
      this.open(`${this.keys[first] ?? ''} ${this.keys[word] ?? ''}`),
    );
  }

  /**
   * The phrases of every paper, in the order of all papers that were read.
   *
   * @param isCounted of the place of a paper: whether it makes a phrase frequent
   */
  finish(texts: readonly PhraseText[], isCounted: (paper: number) => boolean = () => true): PaperPhrases[] {
    const found = texts.map((): { phrases: number[]; titled: number[] } => ({ phrases: [], titled: [] }));
    for (let length = 1; length <= maxPhraseLength; length += 1) {
      for (const [paper, { starts }] of texts.entries())
        if (isCounted(paper)) for (const phrase of starts) this.count(phrase, paper);
      for (const [paper, text] of texts.entries()) {
        for (const [at, phrase] of text.starts.entries()) {
          if (!this.isFrequent(phrase)) continue;
          found[paper]?.phrases.push(phrase);
          if (at < text.titleEnd) found[paper]?.titled.push(phrase);
        }
        this.extend(text, length);
      }
    }
    return found.map(({ phrases, titled }) => ({
      phrases: Uint32Array.from(new Set(phrases)),
      titled: Uint32Array.from(new Set(titled)),
    }));
  }
}
