import { titleFactor } from './count-terms.ts';
import type { TermRow } from './term-matrix.ts';
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

/** How words are written, by their numbers. */
export class ShownWords {
  private readonly shown: string[] = [];

  add({ number, shown }: TermWord): void {
    this.shown[number] = shown;
  }

  /**
   * A term of a row as the text first writes it.
   *
   * @param words of the row
   */
  termAt(words: Int32Array, place: number): string {
    const [first, second] = [words[2 * place] ?? none, words[2 * place + 1] ?? none];
    const shown = this.shown[first] ?? '';
    return second === none ? shown : `${shown} ${this.shown[second] ?? ''}`;
  }
}

/** Takes a term; a pair has two words. */
type Visit = (term: number, word: TermWord, second?: TermWord) => void;

/** Gives the terms of papers numbers, in the order in which they come. The terms are those of `countTerms`. */
export class TermNumbers {
  readonly keys: string[] = [];
  private readonly acronyms: Acronyms;
  private readonly shown: ShownWords;
  /** Of words. No pair has the key of a word, since that holds no space. */
  private readonly numbers = new Map<string, number>();
  /** By the number of a word. */
  private readonly ofWord: number[] = [];
  /** By the numbers of both words. */
  private readonly ofPair = new PairTable();
  /** By term: the text that was read last with it, and the place of the term in its row. */
  private readonly lastText: number[] = [];
  private readonly places: number[] = [];
  private texts = 0;

  /** @param shown gets every word */
  constructor(acronyms: Acronyms, shown = new ShownWords()) {
    this.acronyms = acronyms;
    this.shown = shown;
  }

  private open(key: string): number {
    this.lastText.push(0);
    this.places.push(0);
    return this.keys.push(key) - 1;
  }

  private numberOf(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.open(key);
    this.numbers.set(key, number);
    return number;
  }

  private termOf(word: TermWord): number {
    const known = this.ofWord[word.number];
    if (known !== undefined) return known;
    this.shown.add(word);
    return (this.ofWord[word.number] = this.numberOf(word.key));
  }

  private pairOf(first: number, second: number): number {
    return this.ofPair.numberOf(first, second, () =>
      this.open(`${this.keys[first] ?? ''} ${this.keys[second] ?? ''}`),
    );
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
    return { terms: new Int32Array(terms), counts: new Uint32Array(counts), words: new Int32Array(words) };
  }
}
