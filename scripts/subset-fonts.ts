/**
 * The site's are in two shards a face: what running English text consists of, and the rest, which a browser loads only
 * for a page that has a letter of it. Their letters are fixed, so that no new name of an author gives a font another
 * address. A downloaded week carries the serif with the letters of western European languages: one subset for all weeks
 * costs no time in a build, and an exact one for each would be a few kilobytes smaller.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';
import { print, printError } from './command/print.ts';
import { printHelp } from './command/print-help.ts';
import { formatError } from './command/report.ts';
import { commonLetters, listRanges } from './tools/pictures/font-shards.ts';

const usage = `Usage: npm run fonts -- [--help]

Writes to src/styles/fonts the fonts of the site and the one that every downloaded week carries, in the weights between
regular and semibold, which are all that the styles name. Prints the letters of each.`;

const folder = 'node_modules/@fontsource-variable';
const fonts = {
  serif: `${folder}/alegreya/files/alegreya-latin-wght-normal.woff2`,
  sans: `${folder}/source-sans-3/files/source-sans-3-latin-wght-normal.woff2`,
};

function lettersFrom(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

const western = `${lettersFrom(0x20, 0x7e)}\u00a0«»·±°×${lettersFrom(0xc0, 0xff)}ŒœŠšŽž–—‘’“”„•…−→↑≤≥`;

/** A table of letters may name steering signs and ends with a mark of its own. */
function isShown(point: number): boolean {
  return point >= 0x20 && point !== 0xffff;
}

// With its instructions for small sizes: without them, some systems set letters up to a twentieth wider.
const options = {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 600 } },
  // With figures of the height of capitals. Ligatures, of which these faces need none, would be a fifth of a file.
  keepFeatures: ['kern', 'ccmp', 'mark', 'mkmk', 'lnum'],
} as const;

async function main(): Promise<void> {
  for (const [name, file] of Object.entries(fonts)) {
    const font = readFileSync(file);
    const write = async (to: string, letters: string) => {
      writeFileSync(`src/styles/fonts/${to}.woff2`, await subsetFont(font, letters, options));
    };
    if (name === 'serif') await write(name, western);
    await write(`${name}-common`, commonLetters);
    const read = create(font);
    if (read.isCollection) throw new Error(`${file} holds several fonts. The site needs a file with one.`);
    const others = read.characterSet.filter(
      (point) => isShown(point) && !commonLetters.includes(String.fromCodePoint(point)),
    );
    await write(`${name}-other`, String.fromCodePoint(...others));
    print(`${name}-common: ${listRanges([...commonLetters].map((letter) => letter.codePointAt(0) ?? 0))}`);
    print(`${name}-other: ${listRanges(others)}`);
  }
}

try {
  if (printHelp(usage)) await main();
} catch (error) {
  printError(`fonts: ${formatError(error)}`);
  process.exitCode = 1;
}
