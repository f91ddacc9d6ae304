import { create } from 'fontkitten';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { woffToSfnt } from '#lib/publish/pdf/woff-to-sfnt.ts';

/** The faces of a PDF. */
export interface PdfFonts {
  /** Font files as TrueType or OpenType. */
  files: Buffer[];
  /** Names of their families, the preferred first. */
  families: string[];
  /** Whether one of them has a glyph for a code point. */
  hasPoint: (point: number) => boolean;
}

const alegreya = '@expo-google-fonts/alegreya';
/** The site's face, then faces for Arabic, for signs, for Chinese, and for every other script. */
const files = [
  `${alegreya}/400Regular/Alegreya_400Regular.ttf`,
  `${alegreya}/400Regular_Italic/Alegreya_400Regular_Italic.ttf`,
  `${alegreya}/700Bold/Alegreya_700Bold.ttf`,
  // Before the signs, among which are Arabic letters that do not join.
  '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff',
  '@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf',
  '@fontsource/unifontex/files/unifontex-latin-400-normal.woff',
];

export function readPdfFonts(): PdfFonts {
  // The packages stand in the folder of the project, or in one above it.
  const { resolve: find } = createRequire(resolve('package.json'));
  const read = files.map((file) => {
    const data = readFileSync(find(file));
    return file.endsWith('.woff') ? woffToSfnt(data) : data;
  });
  const fonts = read.map((data) => {
    const font = create(data);
    if (font.isCollection) throw new Error('A font file holds several fonts. A PDF needs files with one.');
    return font;
  });
  return {
    files: read,
    families: [...new Set(fonts.map(({ familyName }) => familyName))],
    // Books have some hundred letters, and the faces tens of thousands.
    hasPoint: (point) => fonts.some((font) => font.hasGlyphForCodePoint(point)),
  };
}
