/** What Pagefind's files hold: lists of lists, numbers and texts. */
export type CborValue = number | string | CborValue[];

const [unsigned, negative, text, list] = [0, 1, 3, 4];

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

/** Writes CBOR value by value, in bytes that grow as they are needed. */
export class CborWriter {
  #bytes = Buffer.alloc(0x10000);
  #length = 0;

  /** Bytes that are written. */
  get length(): number {
    return this.#length;
  }

  #grow(by: number): void {
    if (this.#length + by <= this.#bytes.length) return;
    const bytes = Buffer.alloc(Math.max(this.#bytes.length * 2, this.#length + by));
    this.#bytes.copy(bytes);
    this.#bytes = bytes;
  }

  #writeHead(kind: number, length: number): void {
    this.#grow(5);
    const first = kind << 5;
    if (length < 24) this.#length = this.#bytes.writeUInt8(first | length, this.#length);
    else {
      const size = length < 0x100 ? 1 : length < 0x10000 ? 2 : 4;
      this.#length = this.#bytes.writeUInt8(first | (size === 4 ? 26 : 23 + size), this.#length);
      this.#length = this.#bytes.writeUIntBE(length, this.#length, size);
    }
  }

  writeNumber(value: number): void {
    if (value >= 0) this.#writeHead(unsigned, value);
    else this.#writeHead(negative, -1 - value);
  }

  writeText(value: string): void {
    const length = Buffer.byteLength(value, 'utf8');
    this.#writeHead(text, length);
    this.#grow(length);
    this.#length += this.#bytes.write(value, this.#length, 'utf8');
  }

  /** The values of the list follow. */
  startList(length: number): void {
    this.#writeHead(list, length);
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
  cut(from = 0): Uint8Array {
    const taken = Uint8Array.from(this.#bytes.subarray(from, this.#length));
    this.#length = from;
    return taken;
  }
}

export function encodeCbor(value: CborValue): Uint8Array {
  const writer = new CborWriter();
  writer.write(value);
  return writer.cut();
}
