import { crc32, deflateSync } from 'node:zlib';

/** Pixels of a picture, row by row. */
export interface Pixels {
  /** Even, since two pixels share a byte. */
  width: number;
  height: number;
  /** Four bytes each: red, green, blue and one that does not count. */
  bytes: Uint8Array;
}

/** Of compression: a higher one takes four times as long and saves a thirtieth of the bytes. */
const level = 6;
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

/** Calls for every run of equal pixels, in their order. Most of a card is paper, which is one long run. */
function eachRun(
  { width, height, bytes }: Pixels,
  visit: (at: number, from: number, to: number) => void,
): void {
  // Whole pixels are only compared, so that the order of their bytes does not matter.
  const isAligned = bytes.byteOffset % 4 === 0;
  const { buffer, byteOffset } = isAligned ? bytes : bytes.slice();
  const pixels = new Uint32Array(buffer, byteOffset, width * height);
  const count = width * height;
  for (let from = 0; from < count;) {
    const pixel = pixels[from];
    let to = from + 1;
    while (to < count && pixels[to] === pixel) to += 1;
    visit(from * 4, from, to);
    from = to;
  }
}

/** How often each step stands in the picture, and where it stands first. */
function countSteps(pixels: Pixels): { step: number; count: number; first: number }[] {
  const counted = new Map<number, { step: number; count: number; first: number }>();
  eachRun(pixels, (at, from, to) => {
    const step = stepAt(pixels.bytes, at);
    const known = counted.get(step);
    if (known) known.count += to - from;
    else counted.set(step, { step, count: to - from, first: at });
  });
  return [...counted.values()].sort((a, b) => b.count - a.count || a.step - b.step);
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
function packRows(pixels: Pixels, places: Uint8Array): Uint8Array {
  const { width, height, bytes } = pixels;
  const flat = new Uint8Array(width * height);
  eachRun(pixels, (at, from, to) => {
    flat.fill(places[stepAt(bytes, at)] ?? 0, from, to);
  });
  const packed = new Uint8Array((width / 2 + 1) * height);
  let [from, to] = [0, 0];
  for (let row = 0; row < height; row += 1) {
    to += 1;
    for (let pair = 0; pair < width / 2; pair += 1, from += 2, to += 1)
      packed[to] = ((flat[from] ?? 0) << 4) | (flat[from + 1] ?? 0);
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
    chunk('IDAT', deflateSync(packRows(pixels, places), { level })),
    chunk('IEND', new Uint8Array()),
  ]);
}
