import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import { findBrokenBytes, replacement, type Encoding } from './broken-bytes.ts';
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

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
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

/** Whether so many bytes are invalid that the file is not text. */
function isBinary(bytes: Uint8Array, text: string, encoding: Encoding): boolean {
  const nuls = encoding === 'utf-8' ? text.split('\0').length - 1 : 0;
  const broken = text.split(replacement).length - 1;
  return nuls > bytes.length * nulShare || (broken > fewBroken && broken > text.length * brokenShare);
}

/** Decodes a seed: UTF-8, or UTF-16 with a byte order mark. Line ends become `\n`. */
export function decodeSeed(file: string, bytes: Uint8Array): { seed: Seed; diagnostics: Diagnostic[] } {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  // A known beginning decides, since a PDF may have few bytes that are no text.
  const stranger = nameBinaryStranger(bytes);
  if (stranger || isBinary(bytes, text, encoding))
    return { seed: { file, text: '' }, diagnostics: [reportBinary(file, stranger)] };
  const seed = { file, text: text.replace(/\r\n?/g, '\n') };
  return { seed, diagnostics: isValid(bytes, encoding) ? [] : reportBroken(seed, bytes, text, encoding) };
}

function isValid(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
