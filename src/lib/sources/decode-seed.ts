import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Seed } from './source.ts';

/** More NUL bytes than this share of the file mean that it is not text. */
const binaryShare = 0.01;

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Line and column of a character offset. */
export function placeAt(seed: Seed, offset: number) {
  const before = seed.text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at !== -1; at = before.indexOf('\n', at + 1)) line += 1;
  return { file: seed.file, line, column: offset - lineStart + 1 };
}

/** Every line that holds U+FFFD although the bytes did not spell it. */
function reportReplaced(seed: Seed, encoding: string): Diagnostic[] {
  const offsets: number[] = [];
  for (let at = seed.text.indexOf('\ufffd'); at !== -1; at = seed.text.indexOf('\ufffd', at + 1))
    offsets.push(at);
  if (offsets.length === 0) return [];
  return [
    {
      severity: 'warning',
      rule: 'bad-encoding',
      message: `${String(offsets.length)} byte sequence(s) are not valid ${encoding.toUpperCase()}; each is shown as U+FFFD.`,
      hint: 'Save the file again as UTF-8.',
      places: offsets.slice(0, 20).map((offset) => placeAt(seed, offset)),
    },
  ];
}

/** Turns the bytes of a seed into text: UTF-8, or UTF-16 with a byte order mark; line ends become `\n`. */
export function decodeSeed(file: string, bytes: Uint8Array): { seed: Seed; diagnostics: Diagnostic[] } {
  const encoding = encodingOf(bytes);
  const nuls = encoding === 'utf-8' ? bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0) : 0;
  if (bytes.length > 0 && nuls / bytes.length > binaryShare) {
    return {
      seed: { file, text: '' },
      diagnostics: [
        {
          severity: 'error',
          rule: 'binary-file',
          message: 'The file is binary, not text.',
          hint: 'Save the page as plain text, or move the file out of the folder.',
          places: [{ file, line: 1, column: 1 }],
        },
      ],
    };
  }
  const seed = { file, text: new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n') };
  return { seed, diagnostics: isValid(bytes, encoding) ? [] : reportReplaced(seed, encoding) };
}

function isValid(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
