import { PhraseGrower } from './grow-phrase.ts';
import { PhraseReader, type PhraseWords } from './phrase-text.ts';
import type { Profiles } from './profiles.ts';
import { choosePhrases, strongestTerms, type SharedTerm } from './shared-terms.ts';

/** Share of common terms from which two texts are versions of one paper. */
const sameText = 0.5;

/** Compares one paper with others term by term. `weightOf` is 0 for terms that it does not hold, and `holds` says which it does. */
export class Comparison {
  private readonly profiles: Profiles;
  private readonly weightOf: Float64Array;
  private readonly holder: Int32Array;
  private own = -1;
  /** Where a term stands in the row of the paper that holds it. */
  private readonly placeOf: Int32Array;
  private shownAt: (place: number) => string = () => '';
  /** Whether the words of its text were read: most papers are asked for nothing that needs them when few are new. */
  private isRead = false;
  /** The words of its terms, by their places in its row, once they were asked for. */
  private keysAt: number[][] = [];
  private readonly reader = new PhraseReader();
  private readonly grower = new PhraseGrower(this.reader);
  private readonly words: (PhraseWords | undefined)[];

  constructor(profiles: Profiles) {
    this.profiles = profiles;
    this.words = profiles.papers.map(() => undefined);
    this.weightOf = new Float64Array(profiles.matrix.keys.length);
    this.holder = new Int32Array(profiles.matrix.keys.length).fill(-1);
    this.placeOf = new Int32Array(profiles.matrix.keys.length);
  }

  private rowOf(paper: number): [from: number, to: number] {
    const { starts } = this.profiles.matrix;
    return [starts[paper] ?? 0, starts[paper + 1] ?? 0];
  }

  /** Compares with this paper from now on. */
  take(paper: number): void {
    this.own = paper;
    this.isRead = false;
    const { matrix, weights } = this.profiles;
    const [from, to] = this.rowOf(paper);
    for (let at = from; at < to; at += 1) {
      const term = matrix.terms[at] ?? 0;
      this.holder[term] = paper;
      this.weightOf[term] = weights[at] ?? 0;
      this.placeOf[term] = at - from;
    }
  }

  private readText(): void {
    if (this.isRead) return;
    const text = this.profiles.textOf(this.own);
    this.grower.take(text, (this.words[this.own] ??= this.reader.read(text)));
    this.shownAt = this.profiles.shownOf(this.own);
    this.keysAt = [];
    this.isRead = true;
  }

  /** Whether another paper has so many terms in common (Jaccard index) that it is the same text. */
  isSameText(other: number): boolean {
    const { terms } = this.profiles.matrix;
    const [[from, to], [ownFrom, ownTo]] = [this.rowOf(other), this.rowOf(this.own)];
    let shared = 0;
    for (let at = from; at < to; at += 1) if (this.holder[terms[at] ?? 0] === this.own) shared += 1;
    return shared >= sameText * (to - from + (ownTo - ownFrom) - shared);
  }

  /** The phrases that relate another paper, in the spelling of this one. */
  sharedTerms(other: number): string[] {
    const { matrix, weights } = this.profiles;
    const [from, to] = this.rowOf(other);
    const shared: SharedTerm[] = [];
    for (let at = from; at < to; at += 1) {
      const term = matrix.terms[at] ?? 0;
      const weight = (weights[at] ?? 0) * (this.weightOf[term] ?? 0);
      if (weight === 0 || this.holder[term] !== this.own) continue;
      shared.push({ key: matrix.keys[term] ?? '', weight, place: this.placeOf[term] ?? 0 });
    }
    this.readText();
    this.grower.compare(this.phrasesOf(other));
    return choosePhrases(
      strongestTerms(shared).map((place) => this.keysOf(place)),
      this.grower,
    );
  }

  private keysOf(place: number): number[] {
    return (this.keysAt[place] ??= this.reader.keysOf(this.shownAt(place)));
  }

  /** Read once, since a paper is related to some five others. */
  private phrasesOf(paper: number): PhraseWords {
    return (this.words[paper] ??= this.reader.read(this.profiles.textOf(paper)));
  }
}
