import { create } from 'fontkitten';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

/** A font file of a picture. */
export interface CardFont {
  family: string;
  data: Buffer;
  /** Code points that it has. */
  points: ReadonlySet<number>;
}

const alegreya = '@fontsource-variable/alegreya/files/alegreya';
/** The second family has the signs that the first one lacks: `→`, `≤`. */
const files = [
  { family: 'Alegreya', file: `${alegreya}-latin-wght-normal.woff2` },
  { family: 'Alegreya', file: `${alegreya}-latin-ext-wght-normal.woff2` },
  { family: 'Alegreya', file: `${alegreya}-greek-wght-normal.woff2` },
  { family: 'Alegreya', file: `${alegreya}-cyrillic-wght-normal.woff2` },
  {
    family: 'Noto Sans Math',
    file: '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2',
  },
];

const chinese = {
  family: 'ZCOOL XiaoWei',
  file: '@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf',
};

function readFonts(list: readonly { family: string; file: string }[]): CardFont[] {
  // The packages stand in the folder of the project, or in one above it.
  const { resolve: find } = createRequire(resolve('package.json'));
  return list.map(({ family, file }) => {
    const data = readFileSync(find(file));
    const font = create(data);
    if (font.isCollection) throw new Error(`${file} holds several fonts. A picture needs a file with one.`);
    return { family, data, points: new Set(font.characterSet) };
  });
}

/** The fonts of the pictures of shared pages, the preferred first. */
export function readCardFonts(): CardFont[] {
  return readFonts(files);
}

/** Those of covers, which a book in Chinese has, too. */
export function readCoverFonts(): CardFont[] {
  return readFonts([...files, chinese]);
}
