import { toPhraseText, type PhraseLine, type PhraseText } from './grow-phrase.ts';
import type { Profiles } from './profiles.ts';
import { choosePhrases, strongestTerms, type SharedTerm } from './shared-terms.ts';
import { splitLines } from './term-matrix.ts';

/** Share of common terms from which two texts are versions of one paper. */
const sameText = 0.5;

/** Compares one paper with others term by term. `weightOf` is 0 for terms that it does not hold, and `holds` says which it does. */
export class Comparison {
  private readonly profiles: Profiles;
  private readonly weightOf: Float64Array;
  private readonly holder: Int32Array;
  private own = -1;
  private readonly others: PhraseLine[] = [];
  private text: PhraseText = toPhraseText('');

  constructor(profiles: Profiles) {
    this.profiles = profiles;
    this.weightOf = new Float64Array(profiles.matrix.keys.length);
    this.holder = new Int32Array(profiles.matrix.keys.length).fill(-1);
  }

  private rowOf(paper: number): [from: number, to: number] {
    const { starts } = this.profiles.matrix;
    return [starts[paper] ?? 0, starts[paper + 1] ?? 0];
  }

  /** Compares with this paper from now on. */
  take(paper: number): void {
    this.own = paper;
    this.text = toPhraseText(this.profiles.textOf(paper));
    const { matrix, weights } = this.profiles;
    const [from, to] = this.rowOf(paper);
    for (let at = from; at < to; at += 1) {
      const term = matrix.terms[at] ?? 0;
      this.holder[term] = paper;
      this.weightOf[term] = weights[at] ?? 0;
    }
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
    const { matrix, weights, terms } = this.profiles;
    const [from, to] = this.rowOf(other);
    const shared: SharedTerm[] = [];
    for (let at = from; at < to; at += 1) {
      const term = matrix.terms[at] ?? 0;
      const weight = (weights[at] ?? 0) * (this.weightOf[term] ?? 0);
      if (weight !== 0 && this.holder[term] === this.own)
        shared.push({ key: matrix.keys[term] ?? '', weight });
    }
    const [keys, shown] = [splitLines(terms[this.own]?.keys ?? ''), splitLines(terms[this.own]?.shown ?? '')];
    const strongest = strongestTerms(shared).map((key) => shown[keys.indexOf(key)] ?? key);
    return choosePhrases(strongest, this.text, (this.others[other] ??= this.readLine(other)));
  }

  /** Without the words, which would fill the memory. */
  private readLine(paper: number): PhraseLine {
    const { line, joints } = toPhraseText(this.profiles.textOf(paper));
    return { line, joints };
  }
}
