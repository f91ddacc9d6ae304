import { create } from 'fontkitten';
import { readFileSync } from 'node:fs';

/** A font file of a picture. */
export interface CardFont {
  family: string;
  data: Buffer;
  /** Code points that it has. */
  points: ReadonlySet<number>;
}

const alegreya = 'node_modules/@fontsource-variable/alegreya/files/alegreya';
/** The second family has the signs that the first one lacks: `→`, `≤`. */
const files = [
  { family: 'Alegreya', file: `${alegreya}-latin-wght-normal.woff2` },
  { family: 'Alegreya', file: `${alegreya}-latin-ext-wght-normal.woff2` },
  { family: 'Alegreya', file: `${alegreya}-greek-wght-normal.woff2` },
  { family: 'Alegreya', file: `${alegreya}-cyrillic-wght-normal.woff2` },
  {
    family: 'Noto Sans Math',
    file: 'node_modules/@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2',
  },
];

/** The fonts of the pictures of shared pages, the preferred first. */
export function readCardFonts(): CardFont[] {
  return files.map(({ family, file }) => {
    const data = readFileSync(file);
    const font = create(data);
    if (font.isCollection) throw new Error(`${file} holds several fonts. A picture needs a file with one.`);
    return { family, data, points: new Set(font.characterSet) };
  });
}
