import { readCardFonts, readCoverFonts, type CardFont } from '#src/files/card-fonts.ts';
import { formatPng, type Pixels } from '#lib/publish/format-png.ts';
import { cardSize, cardTexts, layOutCard, type CardSize, type ShareCard } from '#lib/publish/share-card.ts';
import { once } from '../../site/once.ts';

/** Of a picture; one with much text gets fewer, until it is small enough. */
const maxColors = 12;
const colorStep = 3;
const maxBytes = 25_000;

const isSpace = /\s/u;

/** Whether the fonts have every letter of a text. */
function hasLetters(text: string, fonts: readonly CardFont[]): boolean {
  return [...text].every(
    (letter) => isSpace.test(letter) || fonts.some(({ points }) => points.has(letter.codePointAt(0) ?? 0)),
  );
}

/** Runs of code points, as a style sheet's `unicode-range` has them. */
function toRanges(points: ReadonlySet<number>): [number, number][] {
  const ranges: [number, number][] = [];
  for (const point of [...points].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
}

/** The file with the most colours that is small enough. */
function formatWithin(pixels: Pixels): Buffer<ArrayBuffer> {
  let file = formatPng(pixels, maxColors);
  for (let colors = maxColors - colorStep; file.length > maxBytes && colors > 1; colors -= colorStep)
    file = formatPng(pixels, colors);
  return file;
}

export interface CardPainter {
  /** Whether a card can be drawn with no letter missing. The library would draw a box in its place. */
  canPaint: (card: ShareCard) => boolean;
  /** The picture as a PNG file. */
  paint: (card: ShareCard, size?: CardSize) => Promise<Uint8Array<ArrayBuffer>>;
}

async function createPainter(fonts: readonly CardFont[]): Promise<CardPainter | undefined> {
  const library = await import('@takumi-rs/core').catch(() => undefined);
  if (!library) return undefined;
  const renderer = new library.Renderer();
  for (const { family, data, points } of fonts)
    await renderer.registerFont({ name: family, data, unicodeRange: toRanges(points) });
  const families = [...new Set(fonts.map(({ family }) => family))].join(', ');
  return {
    canPaint: (card) => cardTexts(card).every((text) => hasLetters(text, fonts)),
    paint: async (card, size = cardSize) => {
      const bytes = await renderer.render(layOutCard(card, families, size), { ...size, format: 'raw' });
      return formatWithin({ ...size, bytes });
    },
  };
}

/** What draws the pictures of shared pages; nothing where its library has no program for this platform. */
export const getCardPainter = once(() => createPainter(readCardFonts()));

/** The same for the covers of books. */
export const getCoverPainter = once(() => createPainter(readCoverFonts()));
