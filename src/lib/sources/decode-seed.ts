import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import { findBrokenBytes, replacement, type Encoding } from './encoding/broken-bytes.ts';
import { decodeMixed } from './encoding/decode-mixed.ts';
import { findDeclaredEncoding } from './encoding/declared-encoding.ts';
import { guessEncoding } from './encoding/guess-encoding.ts';
import { repairMojibake } from './encoding/repair-mojibake.ts';
import { nameBinaryStranger, type NamedStranger } from './name-stranger.ts';
import { PlaceIndex } from './place-index.ts';
import type { Seed } from './source.ts';

/** A file with a larger share of NUL bytes is not text. */
const nulShare = 0.01;

/** The same for invalid bytes, if there are more than a few. */
const brokenShare = 0.1;
const fewBroken = 100;

/** Places named in one message. */
const shownPlaces = 20;

/** UTF-16 has a mark, or a NUL beside nearly every letter. */
function unicodeOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const beginning = bytes.subarray(0, 200);
  const nuls = [0, 1].map((rest) => beginning.filter((byte, at) => byte === 0 && at % 2 === rest).length);
  const [even = 0, odd = 0] = nuls;
  if (odd > beginning.length * 0.4 && even === 0) return 'utf-16le';
  return even > beginning.length * 0.4 && odd === 0 ? 'utf-16be' : 'utf-8';
}

/** Reports replaced bytes with their byte offsets, since an editor may show other characters there. */
function reportBroken(seed: Seed, bytes: Uint8Array, text: string, encoding: Encoding): Diagnostic[] {
  const broken = findBrokenBytes(bytes, text, encoding, shownPlaces);
  const places = new PlaceIndex(seed);
  // Line ends of two characters have become one.
  const removed = (offset: number) => text.slice(0, offset).split('\r\n').length - 1;
  const list = broken.map(
    ({ byte }) => `${String(byte)} (0x${(bytes[byte] ?? 0).toString(16).padStart(2, '0')})`,
  );
  const more = broken.length === shownPlaces ? ' and perhaps further on' : '';
  return [
    diagnose('bad-encoding', {
      message: `The file is not valid ${encoding.toUpperCase()} at byte ${list.join(', ')}${more}; what cannot be read is shown as U+FFFD.`,
      hint: 'Save the file again as UTF-8.',
      places: broken.map(({ offset }) => places.placeAt(offset - removed(offset))),
    }),
  ];
}

function reportBinary(file: string, stranger: NamedStranger | undefined): Diagnostic {
  return diagnose('binary-file', {
    message: stranger
      ? `This is no list of papers but a file of the kind “${stranger.name}”.`
      : 'The file is binary, or text of an encoding that is not read.',
    hint: stranger?.remedy ?? 'Save the page as plain text in UTF-8, or move the file out of the folder.',
    ...(stranger ? { format: stranger.name } : {}),
    places: [{ file, line: 1, column: 1 }],
  });
}

function reportReadAs(file: string, how: string): Diagnostic {
  return diagnose('read-as', {
    message: `The file is not UTF-8; ${how}.`,
    hint: 'If letters are wrong now, save the file again as UTF-8.',
    places: [{ file, line: 1, column: 1 }],
  });
}

/** Whether so many bytes are invalid that the file is not text. */
function isBinary(bytes: Uint8Array, text: string, encoding: Encoding): boolean {
  const nuls = encoding === 'utf-8' ? text.split('\0').length - 1 : 0;
  const broken = text.split(replacement).length - 1;
  return nuls > bytes.length * nulShare || (broken > fewBroken && broken > text.length * brokenShare);
}

function isValid(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What a file that is not valid UTF-8 says in another encoding: the one that it declares, or one in which it makes sense. */
function decodeOther(
  file: string,
  bytes: Uint8Array,
): { text: string; diagnostics: Diagnostic[] } | undefined {
  const declared = findDeclaredEncoding(bytes);
  const read = (encoding: string, how: string) => ({
    text: new TextDecoder(encoding).decode(bytes),
    diagnostics: [reportReadAs(file, how)],
  });
  if (declared !== undefined && declared !== 'utf-8' && isValid(bytes, declared))
    return read(declared, `it was read as ${declared}, which it declares`);
  const { text, western } = decodeMixed(bytes);
  const guessed = hasUnicode(text, western) ? undefined : guessEncoding(bytes);
  if (guessed !== undefined) return read(guessed, `it was read as ${guessed}, in which it makes sense`);
  if (western === 0 || text.includes(replacement)) return undefined;
  return {
    text,
    diagnostics: [
      reportReadAs(file, `${western} of its lines were read as windows-1252, the others are UTF-8`),
    ],
  };
}

/** Whether other lines of a file than those that were read as western have characters of UTF-8. */
function hasUnicode(text: string, western: number): boolean {
  const count = (line: string, pattern: RegExp) => line.match(pattern)?.length ?? 0;
  const foreign = text
    .split('\n')
    .filter((line) => count(line, /[^\x00-\x7f\ufffd]/g) > count(line, /\ufffd/g)).length;
  return foreign > western;
}

/** Encodings that write all characters with the bytes of ASCII, so that they are valid UTF-8. */
const disguised = new Set(['iso-2022-jp']);

function decodeText(
  file: string,
  bytes: Uint8Array,
): { text: string; diagnostics: Diagnostic[]; broken?: Encoding } {
  const encoding = unicodeOf(bytes);
  const declared = findDeclaredEncoding(bytes) ?? '';
  const text = new TextDecoder(disguised.has(declared) ? declared : encoding).decode(bytes);
  if (isValid(bytes, encoding)) return { text, diagnostics: [] };
  const other = encoding === 'utf-8' ? decodeOther(file, bytes) : undefined;
  return other ?? { text, diagnostics: [], broken: encoding };
}

function reportMojibake(file: string, lines: number[], message: string, hint: string): Diagnostic[] {
  if (lines.length === 0) return [];
  return [
    diagnose('mojibake', {
      message: `${lines.length} line(s) ${message}`,
      hint,
      places: lines.slice(0, shownPlaces).map((line) => ({ file, line, column: 1 })),
    }),
  ];
}

/** Puts letters right that were UTF-8 and read as Latin-1 by whoever wrote the file. */
function mend(file: string, text: string): { text: string; diagnostics: Diagnostic[] } {
  const { text: mended, repaired, doubtful } = repairMojibake(text);
  return {
    text: mended,
    diagnostics: [
      ...reportMojibake(
        file,
        repaired,
        'had letters of UTF-8 that were read as Latin-1, as in “Ã©”. They were put right.',
        'If letters are wrong now, correct them in the file.',
      ),
      ...reportMojibake(
        file,
        doubtful,
        'may have letters of UTF-8 that were read as Latin-1, as in “Ã©”. They are kept.',
        'Correct them in the file if they are wrong.',
      ),
    ],
  };
}

/**
 * Decodes a seed: UTF-8, UTF-16, or what the file declares or plainly is. Line ends become `\n`. A file in no encoding
 * that is read is set aside; a few bytes that are no character are shown as U+FFFD and reported.
 */
export function decodeSeed(file: string, bytes: Uint8Array): { seed: Seed; diagnostics: Diagnostic[] } {
  // A known beginning decides, since a PDF may have few bytes that are no text.
  const stranger = nameBinaryStranger(bytes);
  const { text, diagnostics, broken } = decodeText(file, bytes);
  if (stranger || isBinary(bytes, text, broken ?? 'utf-8'))
    return { seed: { file, text: '' }, diagnostics: [reportBinary(file, stranger)] };
  const lines = text.replace(/\r\n?/g, '\n');
  if (broken !== undefined) {
    const seed = { file, text: lines };
    return { seed, diagnostics: [...diagnostics, ...reportBroken(seed, bytes, text, broken)] };
  }
  const mended = mend(file, lines);
  return { seed: { file, text: mended.text }, diagnostics: [...diagnostics, ...mended.diagnostics] };
}
