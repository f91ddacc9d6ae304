import { titleFactor } from './count-terms.ts';
import { noRows, splitLines, type MatrixRows, type TermRow } from './term-matrix.ts';
import { PairTable } from '../text/pair-table.ts';
import { termWords, type Acronyms, type TermWord } from './terms.ts';

interface TextParts {
  title: string;
  abstract: string;
}

/** A row with the words that show its terms. */
export interface ReadRow extends TermRow {
  /** Two for each term: the numbers of its word, or of both words of a pair, where the text first has it. Else -1. */
  words: Int32Array;
}

const none = -1;

/** Takes a term; a pair has two words. */
type Visit = (term: number, word: TermWord, second?: TermWord) => void;

/** Gives the terms of papers numbers, beginning with those of earlier rows. The terms are those of `countTerms`. */
export class TermNumbers {
  readonly keys: string[];
  private readonly acronyms: Acronyms;
  /** Of earlier rows and of words. Most runs have few new papers, and some have none. */
  private numbers: Map<string, number> | undefined;
  private readonly hasEarlier: boolean;
  /** By the number of a word. */
  private readonly ofWord: number[] = [];
  private readonly shown: string[] = [];
  /** By the numbers of both words. */
  private readonly ofPair = new PairTable();
  /** By term: the text that was read last with it, and the place of the term in its row. */
  private readonly lastText: number[] = [];
  private readonly places: number[] = [];
  private texts = 0;

  constructor(acronyms: Acronyms, { keys }: MatrixRows = noRows) {
    this.acronyms = acronyms;
    this.keys = splitLines(keys);
    this.hasEarlier = this.keys.length > 0;
  }

  private get known(): Map<string, number> {
    return (this.numbers ??= new Map(this.keys.map((key, number) => [key, number])));
  }

  private open(key: string): number {
    return this.keys.push(key) - 1;
  }

  private numberOf(key: string): number {
    const number = this.known.get(key) ?? this.open(key);
    this.known.set(key, number);
    return number;
  }

  private termOf({ key, number, shown }: TermWord): number {
    const known = this.ofWord[number];
    if (known !== undefined) return known;
    this.shown[number] = shown;
    return (this.ofWord[number] = this.numberOf(key));
  }

  private pairOf(first: number, second: number): number {
    return this.ofPair.numberOf(first, second, () => {
      const key = `${this.keys[first] ?? ''} ${this.keys[second] ?? ''}`;
      // A word holds no space, so no other pair and no word has this key.
      return (this.hasEarlier ? this.known.get(key) : undefined) ?? this.open(key);
    });
  }

  private visitTerms(text: string, visit: Visit): void {
    let previous: TermWord | undefined;
    for (const word of termWords(text, this.acronyms)) {
      if (word) visit(this.termOf(word), word);
      if (word?.kind === 'compound') continue;
      if (word && previous) visit(this.pairOf(this.termOf(previous), this.termOf(word)), previous, word);
      previous = word;
    }
  }

  /** Whether the text that is read has a term for the first time. */
  private isFirst(term: number, place: number): boolean {
    if (this.lastText[term] === this.texts) return false;
    this.lastText[term] = this.texts;
    this.places[term] = place;
    return true;
  }

  toRow({ title, abstract }: TextParts): ReadRow {
    this.texts += 1;
    const [terms, counts, words]: [number[], number[], number[]] = [[], [], []];
    const count = (text: string, factor: number): void => {
      this.visitTerms(text, (term, first, second) => {
        if (this.isFirst(term, terms.length)) {
          terms.push(term);
          counts.push(factor);
          words.push(first.number, second?.number ?? none);
        } else counts[this.places[term] ?? 0] = (counts[this.places[term] ?? 0] ?? 0) + factor;
      });
    };
    count(title, titleFactor);
    count(abstract, 1);
    return { terms: Int32Array.from(terms), counts: Uint32Array.from(counts), words: Int32Array.from(words) };
  }

  /**
   * A term of a row as the text first writes it.
   *
   * @param words of the row
   */
  shownAt(words: Int32Array, place: number): string {
    const [first, second] = [words[2 * place] ?? none, words[2 * place + 1] ?? none];
    const shown = this.shown[first] ?? '';
    return second === none ? shown : `${shown} ${this.shown[second] ?? ''}`;
  }
}
