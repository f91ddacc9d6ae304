import { inflateSync } from 'node:zlib';

export interface Picture {
  width: number;
  height: number;
  /** 3 bytes a pixel: red, green, blue. */
  colours: Uint8Array;
}

const headLength = 8;

/** The data of a PNG file's chunks of one type, one after the other. */
function chunksOf(png: Buffer, type: string): Buffer {
  const found: Buffer[] = [];
  for (let at = headLength; at + 8 <= png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === type) found.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(found);
}

/** What the Paeth filter expects of a byte from those to its left, above it, and above left. */
function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const [byLeft, byUp, byUpLeft] = [left, up, upLeft].map((value) => Math.abs(guess - value));
  if (byLeft === undefined || byUp === undefined || byUpLeft === undefined) return 0;
  if (byLeft <= byUp && byLeft <= byUpLeft) return left;
  return byUp <= byUpLeft ? up : upLeft;
}

const expected: ((left: number, up: number, upLeft: number) => number)[] = [
  () => 0,
  (left) => left,
  (_left, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

/** Reads a PNG file of 8 bits a channel without transparency or interlacing, as browsers take screenshots. */
export function decodePng(png: Buffer): Picture {
  const head = chunksOf(png, 'IHDR');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  if (head[8] !== 8 || head[9] !== 2 || head[12] !== 0)
    throw new Error(
      'The picture is no PNG of 8 bits a channel in red, green and blue. Take it with a background.',
    );
  const packed = inflateSync(chunksOf(png, 'IDAT'));
  const stride = width * 3;
  const colours = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const from = row * (stride + 1);
    const filter = expected[packed[from] ?? 0] ?? (() => 0);
    for (let index = 0; index < stride; index += 1) {
      const at = row * stride + index;
      const left = index >= 3 ? (colours[at - 3] ?? 0) : 0;
      const up = row > 0 ? (colours[at - stride] ?? 0) : 0;
      const upLeft = index >= 3 && row > 0 ? (colours[at - stride - 3] ?? 0) : 0;
      colours[at] = (packed[from + 1 + index] ?? 0) + filter(left, up, upLeft);
    }
  }
  return { width, height, colours };
}
