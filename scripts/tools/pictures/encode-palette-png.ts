import { crc32, deflateSync } from 'node:zlib';
import type { Picture } from './decode-png.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const maxColors = 256;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Colours as one number each, `0xrrggbb`. */
function pixelsOf({ width, height, colours }: Picture): Uint32Array {
  const channel = (at: number) => colours[at] ?? 0;
  return Uint32Array.from({ length: width * height }, (_, index) => {
    const at = index * 3;
    return (channel(at) << 16) | (channel(at + 1) << 8) | channel(at + 2);
  });
}

/** Squared distance of two colours. */
function distance(a: number, b: number): number {
  const differences = [16, 8, 0].map((shift) => ((a >> shift) & 255) - ((b >> shift) & 255));
  return differences.reduce((sum, difference) => sum + difference * difference, 0);
}

/** Position of the palette's colour that is nearest to another one. */
function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  for (let index = 1; index < palette.length; index += 1)
    if (distance(palette[index] ?? 0, colour) < distance(palette[best] ?? 0, colour)) best = index;
  return best;
}

/**
 * A PNG file with the picture's 256 most frequent colours, which takes a third of the bytes. Text and
 * rules have few colours beside the shades of their edges, so that nobody sees the difference.
 */
export function encodePalettePng(picture: Picture): Buffer {
  const { width, height } = picture;
  const pixels = pixelsOf(picture);
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour);
  const palette = byCount.slice(0, maxColors);
  const places = new Map(byCount.map((colour) => [colour, nearest(palette, colour)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (const [index, pixel] of pixels.entries())
    rows[index + Math.floor(index / width) + 1] = places.get(pixel) ?? 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
