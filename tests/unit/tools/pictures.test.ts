import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodePng } from '#scripts/tools/pictures/decode-png.ts';
import { encodePalettePng } from '#scripts/tools/pictures/encode-palette-png.ts';
import { formatIco } from '#scripts/tools/pictures/format-ico.ts';

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
}

/** A PNG file of red, green and blue whose rows are already filtered. */
function pngOf(width: number, height: number, rows: number[], colourType = 2): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, colourType], 8);
  const data = deflateSync(Buffer.from(rows));
  return Buffer.concat([
    Buffer.alloc(8),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test.each([
  ['no filter', [0, 1, 2, 3, 4, 5, 6, 0, 7, 8, 9, 10, 11, 12]],
  ['differences to the left', [1, 1, 2, 3, 3, 3, 3, 1, 7, 8, 9, 3, 3, 3]],
  ['differences to the row above', [0, 1, 2, 3, 4, 5, 6, 2, 6, 6, 6, 6, 6, 6]],
  ['differences to the mean', [0, 1, 2, 3, 4, 5, 6, 3, 7, 7, 8, 5, 5, 5]],
  ['differences to the nearest of three', [0, 1, 2, 3, 4, 5, 6, 4, 6, 6, 6, 3, 3, 3]],
])('a picture with rows of %s is read', (_filter, rows) => {
  const { width, height, colours } = decodePng(pngOf(2, 2, rows));
  expect([width, height, ...colours]).toEqual([2, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test('a picture with transparency is refused, and the message says what to do', () => {
  expect(() => decodePng(pngOf(1, 1, [0, 1, 2, 3, 4], 6))).toThrow('Take it with a background.');
});

/** Reads back what has a palette: the colours of its pixels as three numbers each. */
function readPalette(png: Buffer): number[] {
  const text = png.toString('latin1');
  const at = text.indexOf('PLTE');
  const palette = png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  return [...palette];
}

test('a picture of few colours keeps them, the most frequent first', () => {
  const colours = Uint8Array.from([9, 9, 9, 200, 100, 50, 9, 9, 9, 9, 9, 9]);
  expect(readPalette(encodePalettePng({ width: 2, height: 2, colours }))).toEqual([9, 9, 9, 200, 100, 50]);
});

test('a picture of many colours is left with 256', () => {
  const colours = Uint8Array.from({ length: 40 * 40 * 3 }, (_, index) => (index * 7919) % 256);
  expect(readPalette(encodePalettePng({ width: 40, height: 40, colours })).length).toBeLessThanOrEqual(768);
});

test('an icon file names the size of its picture and where it begins', () => {
  const icon = formatIco(Uint8Array.from([1, 2, 3]), 32);
  expect([icon.readUInt16LE(4), icon[6], icon[7], icon.readUInt32LE(14)]).toEqual([1, 32, 32, 3]);
  expect([...icon.subarray(icon.readUInt32LE(18))]).toEqual([1, 2, 3]);
});
