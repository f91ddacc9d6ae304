/**
 * Writes the fonts that every downloaded week carries: the letters of western European languages and the signs of
 * running text, in the weights between regular and semibold. One subset for all weeks costs no time in a build, and
 * an exact one for each would be a few kilobytes smaller.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const folder = 'node_modules/@fontsource-variable';
const fonts = {
  serif: `${folder}/alegreya/files/alegreya-latin-wght-normal.woff2`,
  sans: `${folder}/source-sans-3/files/source-sans-3-latin-wght-normal.woff2`,
};

function lettersFrom(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

const letters = `${lettersFrom(0x20, 0x7e)}\u00a0«»·±°×${lettersFrom(0xc0, 0xff)}ŒœŠšŽž–—‘’‚“”„•…−→↑≤≥`;

const options = {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 600 } },
  keepFeatures: ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'lnum'],
  noHinting: true,
} as const;

for (const [name, file] of Object.entries(fonts))
  writeFileSync(`src/styles/fonts/${name}.woff2`, await subsetFont(readFileSync(file), letters, options));
