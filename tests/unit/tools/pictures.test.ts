import sharp from 'sharp';
import { expect, test } from 'vitest';
import { formatIco } from '#scripts/tools/pictures/format-ico.ts';
import { reduceColors } from '#scripts/tools/pictures/reduce-colors.ts';

/** A PNG file of pixels of red, green and blue. */
function pngOf(width: number, height: number, pixels: Uint8Array): Promise<Buffer> {
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

test('a picture of few colors keeps every pixel', async () => {
  const pixels = Uint8Array.from([9, 9, 9, 200, 100, 50, 9, 9, 9, 255, 255, 255]);
  const reduced = await reduceColors(await pngOf(2, 2, pixels));
  expect([...(await sharp(reduced).removeAlpha().raw().toBuffer())]).toEqual([...pixels]);
});

/** Distinct colors of a PNG file. */
async function countColors(png: Buffer): Promise<number> {
  const pixels = (await sharp(png).removeAlpha().raw().toBuffer()).toString('hex').match(/.{6}/g);
  return new Set(pixels).size;
}

test('a picture of many colors is left with 256 and its size', async () => {
  const pixels = Uint8Array.from({ length: 40 * 40 * 3 }, (_, index) => (index * 7919) % 251);
  const png = await pngOf(
    40,
    40,
    Uint8Array.from(pixels, (value, index) => (value + (index >> 4)) % 256),
  );
  expect(await countColors(png)).toBeGreaterThan(256);
  const reduced = await reduceColors(png);
  expect(await sharp(reduced).metadata()).toMatchObject({ width: 40, height: 40 });
  expect(await countColors(reduced)).toBeLessThanOrEqual(256);
});

test('an icon file names the size of its picture and where it begins', () => {
  const icon = formatIco(Uint8Array.from([1, 2, 3]), 32);
  expect([icon.readUInt16LE(4), icon[6], icon[7], icon.readUInt32LE(14)]).toEqual([1, 32, 32, 3]);
  expect([...icon.subarray(icon.readUInt32LE(18))]).toEqual([1, 2, 3]);
});
