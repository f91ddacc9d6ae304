const code = (sign: string): number => sign.charCodeAt(0);
const [open, close, backslash, newLine, zero, seven, point] = [...'()\\\n07.'].map(code) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
const white = new Set([...'\0\t\n\f\r '].map(code));
/** 1 for bytes of which numbers, names and operators consist. */
const regular = Uint8Array.from({ length: 256 }, (_, byte) =>
  white.has(byte) || '()<>[]{}/%'.includes(String.fromCharCode(byte)) ? 0 : 1,
);
const meanings = new Map([...'nrtbf'].map((sign, index) => [code(sign), code('\n\r\t\b\f'.charAt(index))]));
/** By byte: the sign of the escape that it needs in a text, or 0. A carriage return would be read as a new line. */
const escapes = new Uint8Array(256);
for (const sign of '()\\\r') escapes[code(sign)] = code(sign === '\r' ? 'r' : sign);

/** A page while it is read, and what was written of it. */
interface Work {
  from: Uint8Array;
  at: number;
  to: Buffer;
  length: number;
}

/** The byte that an escape stands for; none for a line that only the file breaks. The work stands behind the backslash. */
function readEscape(work: Work): number | undefined {
  const sign = work.from[work.at] ?? 0;
  work.at += 1;
  if (sign < zero || sign > seven) return sign === newLine ? undefined : (meanings.get(sign) ?? sign);
  let value = sign - zero;
  for (let digits = 1; digits < 3; digits += 1) {
    const digit = work.from[work.at] ?? 0;
    if (digit < zero || digit > seven) break;
    value = value * 8 + digit - zero;
    work.at += 1;
  }
  return value & 0xff;
}

/** A text with the escapes that it needs. Letters are pairs of bytes, of which the library escapes most. */
function copyText(work: Work): void {
  const { from, to } = work;
  for (let depth = 0; work.at < from.length;) {
    const byte = from[work.at] ?? 0;
    work.at += 1;
    if (byte === open || byte === close) {
      depth += byte === open ? 1 : -1;
      // Of a pair within the text, both are escaped.
      if (depth > (byte === open ? 1 : 0)) to[work.length++] = backslash;
      to[work.length++] = byte;
      if (depth === 0) return;
      continue;
    }
    const meant = byte === backslash ? readEscape(work) : byte;
    if (meant === undefined) continue;
    const escape = escapes[meant] ?? 0;
    if (escape !== 0) to[work.length++] = backslash;
    to[work.length++] = escape === 0 ? meant : escape;
  }
}

/** Five digits that count. The language knows no exponents. */
function shorten(number: number): string {
  const size = Math.abs(number);
  const unit = size >= 1000 ? 10 : size >= 100 ? 100 : size >= 10 ? 1000 : size >= 1 ? 10_000 : 100_000;
  return String(Math.round(number * unit) / unit);
}

/**
 * A number, a name or an operator.
 *
 * @param isSpacing of a number behind a text: thousandths of the size of the letters
 */
function copyToken(work: Work, isSpacing: boolean): void {
  const { from, to, length: start } = work;
  let isFraction = false;
  for (let byte = from[work.at] ?? 0; regular[byte] === 1; byte = from[work.at] ?? 0) {
    if (byte === point) isFraction = true;
    to[work.length++] = byte;
    work.at += 1;
  }
  if (!isFraction) return;
  const number = Number(to.toString('latin1', start, work.length));
  if (Number.isNaN(number)) return;
  work.length = start + to.write(isSpacing ? String(Math.round(number)) : shorten(number), start, 'latin1');
}

/**
 * The same page of a PDF in fewer bytes: texts without escapes that nothing asks for, places to a hundredth of a point,
 * spaces to a thousandth of the size of the letters, and single spaces between operators.
 *
 * @param content operators and what they work on, without pictures among them
 */
export function packContent(content: Uint8Array): Uint8Array {
  // A byte of a text may need an escape.
  const work: Work = { from: content, at: 0, to: Buffer.alloc(2 * content.length), length: 0 };
  let last: 'text' | 'space' | 'other' = 'space';
  while (work.at < content.length) {
    const byte = content[work.at] ?? 0;
    if (byte === open) {
      copyText(work);
      last = 'text';
    } else if (regular[byte] === 1) {
      copyToken(work, last === 'text');
      last = 'other';
    } else {
      work.at += 1;
      if (!white.has(byte)) last = 'other';
      else if (last !== 'other') continue;
      else last = 'space';
      work.to[work.length++] = last === 'space' ? newLine : byte;
    }
  }
  return work.to.subarray(0, work.length);
}
