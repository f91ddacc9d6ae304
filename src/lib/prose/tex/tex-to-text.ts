import { markupToText } from '#lib/text/plain-text.ts';
import { escapeTex } from '#lib/text/escape-tex.ts';
import { formatPlain } from '../format-plain.ts';
import { parseProse } from '../parse-prose.ts';
import { readTex } from './read-tex.ts';
import type { TexPiece } from './tex-piece.ts';

/** Stands for a piece that is not text while markup of exporters is read: a private character. */
const stand = '\ue000';

/** Joins pieces, and reads the markup of HTML that exporters write as text: `{\textless}sub{\textgreater}`. */
function join(pieces: readonly TexPiece[], format: (piece: TexPiece) => string): string {
  const kept: string[] = [];
  const text = pieces
    .map((piece) => {
      if (piece.kind === 'text' || piece.kind === 'sign') return format(piece);
      kept.push(format(piece));
      return stand;
    })
    .join('');
  if (text.split(stand).length !== kept.length + 1) return pieces.map(format).join('');
  let index = 0;
  return markupToText(text).replaceAll(stand, () => kept[index++] ?? '');
}

/** A piece for {@link parseProse}. */
function toProse(piece: TexPiece): string {
  if (piece.kind === 'open') return `\\${piece.style}{`;
  if (piece.kind === 'close') return '}';
  return piece.kind === 'sign' ? escapeTex(piece.value) : piece.value;
}

function toPlain(piece: TexPiece): string {
  if (piece.kind === 'open' || piece.kind === 'close') return '';
  if (piece.kind === 'text' || piece.kind === 'sign') return piece.value;
  const known = piece.kind === 'markup' ? piece.plain : undefined;
  return known ?? formatPlain(parseProse(piece.value, { markup: 'tex' }).inlines);
}

/**
 * A title or an abstract of BibTeX as prose: braces that keep capitals go, accents and signs become letters, formulas,
 * links and styles stay for the reader of prose, which reads the result as `tex`.
 */
export function texToProse(text: string): { prose: string; unknown: string[] } {
  const { pieces, unknown } = readTex(text);
  return { prose: join(pieces, toProse), unknown };
}

/** A name, a venue or another short field of TeX as plain text. */
export function texToPlain(text: string): string {
  if (!/[\\{}$~`']|--|&[a-z#]/i.test(text)) return text;
  return join(readTex(text).pieces, toPlain);
}
