import { cborKinds, type CborValue } from '#lib/search/cbor-writer.ts';

const { unsigned, negative, text, list } = cborKinds;

/** Reads CBOR value by value. Throws at anything that Pagefind's index has no use for. */
export class CborReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  #readLength(short: number): number {
    if (short < 24) return short;
    const size = short === 24 ? 1 : short === 25 ? 2 : short === 26 ? 4 : 0;
    if (size === 0) throw new Error(`A number of Pagefind's index has the unknown form ${short}.`);
    this.#at += size;
    return this.#bytes.readUIntBE(this.#at - size, size);
  }

  #readHead(): [kind: number, length: number] {
    const head = this.#bytes.readUInt8(this.#at);
    this.#at += 1;
    return [head >> 5, this.#readLength(head & 31)];
  }

  read(): CborValue {
    const [kind, length] = this.#readHead();
    if (kind === unsigned) return length;
    if (kind === negative) return -1 - length;
    if (kind === text) {
      this.#at += length;
      return this.#bytes.toString('utf8', this.#at - length, this.#at);
    }
    if (kind === list) return Array.from({ length }, () => this.read());
    throw new Error(`Pagefind's index has a value of the unknown kind ${kind}.`);
  }

  readNumber(): number {
    const [kind, length] = this.#readHead();
    if (kind !== unsigned && kind !== negative)
      throw new Error("Pagefind's index has no number where one belongs.");
    return kind === unsigned ? length : -1 - length;
  }

  /** The values of the list follow. */
  readList(): number {
    const [kind, length] = this.#readHead();
    if (kind !== list) throw new Error("Pagefind's index has no list where one belongs.");
    return length;
  }

  /** Throws if anything follows. */
  end(): void {
    const rest = this.#bytes.length - this.#at;
    if (rest > 0) throw new Error(`Pagefind's index has ${rest} bytes after its end.`);
  }
}

export function decodeCbor(bytes: Uint8Array): CborValue {
  const reader = new CborReader(bytes);
  const value = reader.read();
  reader.end();
  return value;
}
