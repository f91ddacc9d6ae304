import { isUnshowable } from './clean-text.ts';

/** Characters that Unicode composition joins with the letter before. */
const joining = /^[\p{M}\u1161-\u1175\u11a8-\u11c2]/u;

/** At the end of a paragraph all kinds of spaces are removed. Elsewhere only ASCII spaces are joined. */
function isWhite(character: string): boolean {
  return /^\s$/.test(character);
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

/** Steps through a raw text and its cleaned form side by side. */
class Alignment {
  private at = 0;
  private cleanAt = 0;
  private readonly raw: string;
  private readonly clean: string;

  constructor(raw: string, clean: string) {
    this.raw = raw;
    this.clean = clean;
  }

  /** The raw offset of the character at `offset` of the cleaned text. Calls must have ascending offsets. */
  rawOffset(offset: number): number {
    while (this.at < this.raw.length && (this.cleanAt < offset || this.isAtRemoved())) this.step();
    return Math.min(this.at, this.raw.length);
  }

  /** Whether the character at the cursor is missing in the cleaned text. */
  private isAtRemoved(): boolean {
    const character = characterAt(this.raw, this.at);
    if (isWhite(character)) return !isWhite(this.clean[this.cleanAt] ?? ' ');
    const mayGo = isUnshowable(character) || joining.test(character);
    return mayGo && !this.clean.startsWith(character.normalize('NFC'), this.cleanAt);
  }

  private step(): void {
    const character = characterAt(this.raw, this.at);
    const composed = character.normalize('NFC');
    this.at += character.length;
    if (this.clean.startsWith(composed, this.cleanAt)) this.cleanAt += composed.length;
    else if (isWhite(character) || isUnshowable(character)) this.skipWhite();
    else if (!joining.test(character)) this.cleanAt += characterAt(this.clean, this.cleanAt).length;
  }

  /** A run of white space is one space, or one blank line, of the cleaned text. */
  private skipWhite(): void {
    while (isWhite(this.clean[this.cleanAt] ?? '')) this.cleanAt += 1;
  }
}

/**
 * Maps offsets of a cleaned text, in ascending order, to the offsets of the same characters in the raw text.
 * Reads each character once.
 */
export function findRawOffsets(raw: string, clean: string, offsets: number[]): number[] {
  const alignment = new Alignment(raw, clean);
  return offsets.map((offset) => (raw === clean ? offset : alignment.rawOffset(offset)));
}
