export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The replacement character, which decoders put in place of invalid bytes. A file may also contain it. */
export const replacement = '\ufffd';
/** Its bytes in UTF-8. */
const spelled = [0xef, 0xbf, 0xbd];

/** Maximum number of bytes that a decoder replaces by one character. */
const maxBrokenLength = 3;

export interface Broken {
  /** In the decoded text, in UTF-16 units from 0. */
  offset: number;
  /** In the file, from 0. */
  byte: number;
}

/** Length in bytes of the byte order mark, which decoders leave out. */
function markLength(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding !== 'utf-8') return 2;
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

function unitAt(bytes: Uint8Array, at: number, encoding: Encoding): number | undefined {
  const [first, second] = [bytes[at], bytes[at + 1]];
  if (first === undefined || second === undefined) return undefined;
  return encoding === 'utf-16le' ? first + second * 256 : first * 256 + second;
}

/** Number of bytes for one U+FFFD of the text, and whether they are its own bytes. */
function measure(bytes: Uint8Array, at: number, encoding: Encoding): { length: number; isSpelled: boolean } {
  if (encoding !== 'utf-8') return { length: 2, isSpelled: unitAt(bytes, at, encoding) === 0xfffd };
  if (spelled.every((value, index) => bytes[at + index] === value))
    return { length: spelled.length, isSpelled: true };
  const decoder = new TextDecoder();
  for (let length = maxBrokenLength; length > 1; length -= 1)
    if (decoder.decode(bytes.subarray(at, at + length)) === replacement) return { length, isSpelled: false };
  return { length: 1, isSpelled: false };
}

/** The first `maxPlaces` places with bytes that are invalid in the encoding. `text` is the decoded file. */
export function findBrokenBytes(
  bytes: Uint8Array,
  text: string,
  encoding: Encoding,
  maxPlaces: number,
): Broken[] {
  const broken: Broken[] = [];
  let byte = markLength(bytes, encoding);
  let last = 0;
  for (let at = text.indexOf(replacement); at !== -1; at = text.indexOf(replacement, at + 1)) {
    const between = text.slice(last, at);
    byte += encoding === 'utf-8' ? new TextEncoder().encode(between).length : 2 * between.length;
    const { length, isSpelled } = measure(bytes, byte, encoding);
    if (!isSpelled && broken.push({ offset: at, byte }) === maxPlaces) break;
    byte += length;
    last = at + 1;
  }
  return broken;
}
