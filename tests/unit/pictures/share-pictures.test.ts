import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { formatPng } from '#lib/publish/format-png.ts';
import type { ShareCard } from '#lib/publish/share-card.ts';
import { getCardPainter } from '../../../src/data/pictures/card-painter.ts';

const card: ShareCard = {
  label: 'Search agents',
  title: 'Searching for λ ≤ 3',
  figure: '82.18 → 88.37',
  text: 'the accuracy',
  site: 'Offprint',
  color: '#1b4f8f',
};
/** The longest title and clause that a card shows, of wide words. */
const longCard: ShareCard = {
  ...card,
  title: 'Wandering Mammoths Measure Memory '.repeat(8),
  text: 'on a few demanding benchmarks of memory '.repeat(5),
};

async function painter() {
  const found = await getCardPainter();
  if (!found) throw new Error('No program of @takumi-rs/core fits this platform.');
  return found;
}

const draw = async (title: string) =>
  (await painter()).paint({ ...card, title, label: '', figure: undefined });

test.each([
  ['λ ≤ 3 → 5, ±2 × 10', true],
  ['Gödel and Œuvre, Ørsted', true],
  ['Граф', true],
  ['日本', false],
  ['Rockets 🚀', false],
])('the fonts have every letter of %j: %s', async (title, expected) => {
  expect((await painter()).canPaint({ ...card, title })).toBe(expected);
});

test.each(['label', 'title', 'figure', 'text', 'site'] as const)(
  'a letter without a glyph in the %s keeps a card from being drawn',
  async (field) => {
    expect((await painter()).canPaint({ ...card, [field]: '日' })).toBe(false);
  },
);

test('a letter that the fonts lack would be a box, and one that they have is none', async () => {
  const box = await draw('日');
  expect(await draw('本')).toEqual(box);
  for (const letter of ['λ', '≤', '→']) expect(await draw(letter)).not.toEqual(box);
  expect(await draw('≤')).not.toEqual(await draw('→'));
});

test('a picture is a PNG file of 1200 by 630 pixels and at most 25,000 bytes, and the same one twice', async () => {
  for (const drawn of [card, longCard]) {
    const file = Buffer.from(await (await painter()).paint(drawn));
    expect(file.toString('latin1', 1, 4)).toBe('PNG');
    expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(file.length).toBeLessThanOrEqual(25_000);
    expect(Buffer.from(await (await painter()).paint(drawn))).toEqual(file);
  }
});

test('a picture of few colours is written pixel by pixel', () => {
  const [red, white] = [
    [200, 16, 16, 255],
    [255, 255, 255, 255],
  ];
  const bytes = Uint8Array.from([...red, ...white, ...white, ...red].flat());
  const file = formatPng({ width: 2, height: 2, bytes });
  const at = (type: string) => {
    const start = file.indexOf(type, 0, 'latin1');
    return file.subarray(start + 4, start + 4 + file.readUInt32BE(start - 4));
  };
  const colors = [...at('PLTE')];
  const pixels = [...inflateSync(at('IDAT'))];
  const colorOf = (place: number) => colors.slice(3 * place, 3 * place + 3);
  const shown = [pixels[1] ?? 0, pixels[3] ?? 0].flatMap((pair) => [colorOf(pair >> 4), colorOf(pair & 15)]);
  expect(pixels.filter((_, index) => index % 2 === 0)).toEqual([0, 0]);
  expect(shown).toEqual([red, white, white, red].map((color) => color.slice(0, 3)));
});
