import type { Term } from '../relate/terms.ts';

/** Words of a phrase. */
const maxPhraseLength = 4;

/** Papers that a phrase needs to get a number. Most phrases are rarer and cannot rise in any month. */
const minPapers = 3;

/** Larger than the number of any word, so that a phrase and the next word form one key. */
const wordSpan = 2 ** 24;

const none = -1;

/** Runs of words, separated by -1. `phrases` has for each word the number of the phrase that begins there. */
interface Line {
  forms: Int32Array;
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

/** Phrases of all papers, counted by length: a phrase of three words needs two frequent phrases of two. */
export class PhraseNumbers {
  /** Stems of each phrase, separated by spaces. */
  readonly keys: string[] = [];
  /** The first form of each phrase in the texts. */
  readonly shown: string[] = [];
  private readonly papers: number[] = [];
  private readonly lastPaper: number[] = [];
  private readonly words = new Map<string, number>();
  private readonly forms = new Map<string, number>();
  private readonly formTexts: string[] = [];
  private readonly stemOfForm: number[] = [];
  private readonly longer = new Map<number, number>();
  private readonly lines: Line[] = [];

  private open(key: string, shown: string): number {
    this.papers.push(0);
    this.lastPaper.push(none);
    this.shown.push(shown);
    return this.keys.push(key) - 1;
  }

  private formOf({ key, shown }: Term): number {
    const known = this.forms.get(shown);
    if (known !== undefined) return known;
    const word = this.words.get(key) ?? this.open(key, shown);
    this.words.set(key, word);
    this.forms.set(shown, this.formTexts.length);
    this.stemOfForm.push(word);
    return this.formTexts.push(shown) - 1;
  }

  private toForms(runs: readonly Term[][]): number[] {
    return runs.flatMap((run) => [...run.map((word) => this.formOf(word)), none]);
  }

  /** Adds the next paper. */
  add(title: readonly Term[][], abstract: readonly Term[][]): void {
    const [first, rest] = [this.toForms(title), this.toForms(abstract)];
    const forms = Int32Array.from([...first, ...rest]);
    const starts = forms.map((form) => (form === none ? none : (this.stemOfForm[form] ?? none)));
    this.lines.push({ forms, starts, titleEnd: first.length });
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
  private extend({ forms, starts }: Line, length: number): void {
    for (let at = 0; at < starts.length; at += 1) {
      const [first, form] = [starts[at] ?? none, forms[at + length] ?? none];
      const isLonger = form !== none && this.isFrequent(first) && this.isFrequent(starts[at + 1]);
      // Positions are extended from left to right, so the next position still has its shorter phrase.
      starts[at] = isLonger ? this.longerPhrase(first, forms.subarray(at, at + length + 1)) : none;
    }
  }

  /** The number of a phrase extended by one word. `forms` are the forms of its words. */
  private longerPhrase(first: number, forms: Int32Array): number {
    const word = this.stemOfForm[forms.at(-1) ?? none] ?? none;
    const key = first * wordSpan + word;
    const known = this.longer.get(key);
    if (known !== undefined) return known;
    const shown = Array.from(forms, (form) => this.formTexts[form] ?? '').join(' ');
    const phrase = this.open(`${this.keys[first] ?? ''} ${this.keys[word] ?? ''}`, shown);
    this.longer.set(key, phrase);
    return phrase;
  }

  /** The phrases of every paper, in the order in which they were added. */
  finish(): PaperPhrases[] {
    const found = this.lines.map(() => ({ phrases: new Set<number>(), titled: new Set<number>() }));
    for (let length = 1; length <= maxPhraseLength; length += 1) {
      for (const [paper, { starts }] of this.lines.entries())
        for (const phrase of starts) this.count(phrase, paper);
      for (const [paper, line] of this.lines.entries()) {
        for (const [at, phrase] of line.starts.entries()) {
          if (!this.isFrequent(phrase)) continue;
          found[paper]?.phrases.add(phrase);
          if (at < line.titleEnd) found[paper]?.titled.add(phrase);
        }
        this.extend(line, length);
      }
    }
    return found.map(({ phrases, titled }) => ({
      phrases: Uint32Array.from(phrases),
      titled: Uint32Array.from(titled),
    }));
  }
}
