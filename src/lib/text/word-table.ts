/** Whether a character belongs to a class, asked once for each. */
class CharacterClass {
  private readonly pattern: RegExp;
  /** By UTF-16 unit: 0 if it is not known yet, 1 or 2. */
  private readonly answers = new Uint8Array(0x10000);

  /** @param pattern of one character, such as `/[\p{L}-]/u` */
  constructor(pattern: RegExp) {
    this.pattern = pattern;
  }

  private ask(unit: number): boolean {
    const isIn = this.pattern.test(String.fromCharCode(unit));
    this.answers[unit] = isIn ? 2 : 1;
    return isIn;
  }

  /** How many units the character at a place of a text has, if it belongs to the class; otherwise 0. */
  lengthAt(text: string, at: number): number {
    const unit = text.charCodeAt(at);
    const answer = this.answers[unit];
    if (unit >= 0xd800 && unit < 0xdc00) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      return this.pattern.test(character) ? character.length : 0;
    }
    return (answer === 0 ? this.ask(unit) : answer === 2) ? 1 : 0;
  }
}

/** Finds words without making a string of each. */
export class WordScanner {
  private readonly first: CharacterClass;
  private readonly inside: CharacterClass;

  /** @param form patterns of the first character of a word and of one that may follow */
  constructor({ first, inside }: { first: RegExp; inside: RegExp }) {
    this.first = new CharacterClass(first);
    this.inside = new CharacterClass(inside);
  }

  /** Whether a word can begin at a place of a text. */
  beginsAt(text: string, at: number): boolean {
    return at < text.length && this.first.lengthAt(text, at) > 0;
  }

  /** Where each word of a text begins and ends, one after the other. */
  boundsIn(text: string): number[] {
    const bounds: number[] = [];
    for (let at = 0; at < text.length;) {
      const length = this.first.lengthAt(text, at);
      if (length === 0) {
        at += 1;
        continue;
      }
      bounds.push(at);
      at += length;
      for (let more = 1; at < text.length && more > 0; at += more) more = this.inside.lengthAt(text, at);
      bounds.push(at);
    }
    return bounds;
  }
}

function isAt(text: string, start: number, word: string): boolean {
  for (let at = 0; at < word.length; at += 1)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** What follows from each word, computed once: a corpus repeats its words thousands of times. */
export class WordTable<Value> {
  private readonly read: (word: string, number: number) => Value;
  private readonly words: string[] = [];
  private readonly values: Value[] = [];
  private hashes = new Int32Array(1024);
  /** The number of a word and 1 more, at the place of its hash or the next free one. Less than half is in use. */
  private slots = new Int32Array(2048);

  /** @param read is asked once for each word, which gets the next number */
  constructor(read: (word: string, number: number) => Value) {
    this.read = read;
  }

  private slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.slots.length - 1);
  }

  private grow(): void {
    const hashes = new Int32Array(this.hashes.length * 2);
    hashes.set(this.hashes);
    this.hashes = hashes;
    this.slots = new Int32Array(this.slots.length * 2);
    for (let number = 0; number + 1 < this.words.length; number += 1) this.place(number);
  }

  private place(number: number): void {
    let slot = this.slotOf(this.hashes[number] ?? 0);
    while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1);
    this.slots[slot] = number + 1;
  }

  private add(word: string, hash: number): Value {
    const number = this.words.length;
    const value = this.read(word, number);
    this.words.push(word);
    this.values.push(value);
    if (number === this.hashes.length) this.grow();
    this.hashes[number] = hash;
    this.place(number);
    return value;
  }

  /** The value of the word that stands from `start` to `end` in a text. */
  at(text: string, start: number, end: number): Value {
    let hash = 0;
    for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    let slot = this.slotOf(hash);
    for (let entry = this.slots[slot] ?? 0; entry !== 0; entry = this.slots[slot] ?? 0) {
      const word = this.words[entry - 1] ?? '';
      if (this.hashes[entry - 1] === hash && word.length === end - start && isAt(text, start, word))
        return this.values[entry - 1] as Value;
      slot = (slot + 1) & (this.slots.length - 1);
    }
    return this.add(text.slice(start, end), hash);
  }

  /** The values of the words of a text, in order. */
  valuesIn(text: string, scanner: WordScanner): Value[] {
    const bounds = scanner.boundsIn(text);
    const values: Value[] = [];
    for (let at = 0; at < bounds.length; at += 2)
      values.push(this.at(text, bounds[at] ?? 0, bounds[at + 1] ?? 0));
    return values;
  }
}
