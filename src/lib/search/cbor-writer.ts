/** What Pagefind's files hold: lists of lists, numbers and texts. */
export type CborValue = number | string | CborValue[];

/** The major types of CBOR that Pagefind has a use for. */
export const cborKinds = { unsigned: 0, negative: 1, text: 3, list: 4 };

const encoder = new TextEncoder();

/** Writes CBOR value by value, in bytes that grow as they are needed. */
export class CborWriter {
  #bytes = new Uint8Array(0x10000);
  #length = 0;

  /** Bytes that are written. */
  get length(): number {
    return this.#length;
  }

  #grow(by: number): void {
    if (this.#length + by <= this.#bytes.length) return;
    const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + by));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }

  #writeHead(kind: number, length: number): void {
    this.#grow(5);
    const size = length < 24 ? 0 : length < 0x100 ? 1 : length < 0x10000 ? 2 : 4;
    const short = size === 0 ? length : size === 4 ? 26 : 23 + size;
    this.#bytes[this.#length] = (kind << 5) | short;
    for (let byte = 1; byte <= size; byte += 1)
      this.#bytes[this.#length + byte] = length >>> (8 * (size - byte));
    this.#length += 1 + size;
  }

  writeNumber(value: number): void {
    if (value >= 0) this.#writeHead(cborKinds.unsigned, value);
    else this.#writeHead(cborKinds.negative, -1 - value);
  }

  writeText(value: string): void {
    const bytes = encoder.encode(value);
    this.#writeHead(cborKinds.text, bytes.length);
    this.append(bytes);
  }

  /** The values of the list follow. */
  startList(length: number): void {
    this.#writeHead(cborKinds.list, length);
  }

  write(value: CborValue): void {
    if (typeof value === 'number') this.writeNumber(value);
    else if (typeof value === 'string') this.writeText(value);
    else {
      this.startList(value.length);
      for (const item of value) this.write(item);
    }
  }

  /** Adds what was written before. */
  append(bytes: Uint8Array): void {
    this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Takes the bytes from a place on away, and gives them back. */
  cut(from = 0): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(from, this.#length);
    this.#length = from;
    return taken;
  }
}

export function encodeCbor(value: CborValue): Uint8Array<ArrayBuffer> {
  const writer = new CborWriter();
  writer.write(value);
  return writer.cut();
}
