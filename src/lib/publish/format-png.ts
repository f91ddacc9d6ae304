import { crc32, deflateSync } from 'node:zlib';

/** Pixels of a picture, row by row. */
export interface Pixels {
  /** Even, since two pixels share a byte. */
  width: number;
  height: number;
  /** Four bytes each: red, green, blue and one that does not count. */
  bytes: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bits of a channel in which two colours may differ and are counted as one. */
const droppedBits = 4;
const keptBits = 8 - droppedBits;
const mask = (1 << keptBits) - 1;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** The step of a colour in each channel, as one number. */
function stepAt(bytes: Uint8Array, at: number): number {
  return (
    (((bytes[at] ?? 0) >> droppedBits) << (2 * keptBits)) |
    (((bytes[at + 1] ?? 0) >> droppedBits) << keptBits) |
    ((bytes[at + 2] ?? 0) >> droppedBits)
  );
}

function distance(a: number, b: number): number {
  return [0, keptBits, 2 * keptBits]
    .map((shift) => ((a >> shift) & mask) - ((b >> shift) & mask))
    .reduce((sum, difference) => sum + difference * difference, 0);
}

/** How often each step stands in the picture, and where it stands first. */
function countSteps({ width, height, bytes }: Pixels): { step: number; count: number; first: number }[] {
  const steps = 1 << (3 * keptBits);
  const [counts, firsts] = [new Uint32Array(steps), new Uint32Array(steps)];
  for (let at = width * height * 4 - 4; at >= 0; at -= 4) {
    const step = stepAt(bytes, at);
    counts[step] = (counts[step] ?? 0) + 1;
    firsts[step] = at;
  }
  return [...counts.entries()]
    .filter(([, count]) => count > 0)
    .map(([step, count]) => ({ step, count, first: firsts[step] ?? 0 }))
    .sort((a, b) => b.count - a.count || a.step - b.step);
}

/** For each step the place of the nearest colour of the palette. */
function placeSteps(steps: readonly number[], palette: readonly number[]): Uint8Array {
  const places = new Uint8Array(1 << (3 * keptBits));
  for (const step of steps) {
    const distances = palette.map((color) => distance(color, step));
    places[step] = distances.indexOf(Math.min(...distances));
  }
  return places;
}

/** Two pixels a byte. Each row begins with a zero, for no filter. */
function packRows({ width, height, bytes }: Pixels, places: Uint8Array): Uint8Array {
  const packed = new Uint8Array((width / 2 + 1) * height);
  let [from, to] = [0, 0];
  for (let row = 0; row < height; row += 1) {
    to += 1;
    for (let pair = 0; pair < width / 2; pair += 1, from += 8, to += 1)
      packed[to] = ((places[stepAt(bytes, from)] ?? 0) << 4) | (places[stepAt(bytes, from + 4)] ?? 0);
  }
  return packed;
}

/**
 * A PNG file with the most frequent colours of a picture; others become the nearest of them. Text on paper has few
 * colours beside the shades of its edges, so the difference cannot be seen.
 *
 * @param maxColors at most 16, for four bits a pixel; fewer shades take fewer bytes
 */
export function formatPng(pixels: Pixels, maxColors = 16): Buffer<ArrayBuffer> {
  const { width, height, bytes } = pixels;
  const counted = countSteps(pixels);
  const palette = counted.slice(0, maxColors);
  const places = placeSteps(
    counted.map(({ step }) => step),
    palette.map(({ step }) => step),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3, 0, 0, 0], 8); // Four bits a pixel, each a place in the palette.
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.concat(palette.map(({ first }) => bytes.subarray(first, first + 3)))),
    chunk('IDAT', deflateSync(packRows(pixels, places), { level: 8 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
