/** What Pagefind's files hold: lists of lists, numbers and texts. */
export type CborValue = number | string | CborValue[];

const [unsigned, negative, text, list] = [0, 1, 3, 4];

/** Reads the CBOR of Pagefind's index. Throws at anything that its format has no use for. */
export function decodeCbor(bytes: Uint8Array): CborValue {
  let at = 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const readLength = (short: number): number => {
    if (short < 24) return short;
    const size = { 24: 1, 25: 2, 26: 4 }[short];
    if (size === undefined) throw new Error(`A number of Pagefind's index has the unknown form ${short}.`);
    const start = at;
    at += size;
    if (size === 1) return view.getUint8(start);
    return size === 2 ? view.getUint16(start) : view.getUint32(start);
  };
  const read = (): CborValue => {
    const head = view.getUint8(at);
    at += 1;
    const kind = head >> 5;
    const length = readLength(head & 31);
    if (kind === unsigned) return length;
    if (kind === negative) return -1 - length;
    if (kind === text) {
      at += length;
      return Buffer.from(bytes.buffer, bytes.byteOffset + at - length, length).toString('utf8');
    }
    if (kind === list) return Array.from({ length }, read);
    throw new Error(`Pagefind's index has a value of the unknown kind ${kind}.`);
  };
  const value = read();
  if (at !== bytes.length) throw new Error(`Pagefind's index has ${bytes.length - at} bytes after its end.`);
  return value;
}

function encodeHead(kind: number, length: number, out: number[]): void {
  const first = kind << 5;
  if (length < 24) out.push(first | length);
  else if (length < 0x100) out.push(first | 24, length);
  else if (length < 0x10000) out.push(first | 25, length >> 8, length & 255);
  else out.push(first | 26, length >>> 24, (length >>> 16) & 255, (length >>> 8) & 255, length & 255);
}

function encodeInto(value: CborValue, out: number[]): void {
  if (typeof value === 'number') {
    if (value >= 0) encodeHead(unsigned, value, out);
    else encodeHead(negative, -1 - value, out);
  } else if (typeof value === 'string') {
    const bytes = Buffer.from(value, 'utf8');
    encodeHead(text, bytes.length, out);
    for (const byte of bytes) out.push(byte);
  } else {
    encodeHead(list, value.length, out);
    for (const item of value) encodeInto(item, out);
  }
}

export function encodeCbor(value: CborValue): Uint8Array {
  const out: number[] = [];
  encodeInto(value, out);
  return Uint8Array.from(out);
}
