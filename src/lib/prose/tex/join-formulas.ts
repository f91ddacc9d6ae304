import { plainOf, type TexPiece } from './tex-piece.ts';

/** A formula whose dollars an exporter has escaped. It has a command or an exponent, and no space inside of its dollars. */
function isEscapedFormula(inside: string): boolean {
  return /\\[A-Za-z]|\^/.test(inside) && inside.trim() === inside;
}

/** Puts formulas together that were escaped as text: `{\textdollar}{\textbackslash}alpha{\textdollar}`. */
export function joinFormulas(pieces: TexPiece[]): TexPiece[] {
  const joined: TexPiece[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (!piece) break;
    const isOpen = piece.kind === 'sign' && piece.isDollar === true;
    const close = isOpen
      ? pieces.findIndex((other, at) => at > index && other.kind === 'sign' && other.isDollar === true)
      : -1;
    const inside = close === -1 ? '' : plainOf(pieces.slice(index + 1, close));
    if (close === -1 || !isEscapedFormula(inside)) {
      joined.push(piece);
      continue;
    }
    joined.push({ kind: 'math', value: `$${inside}$` });
    index = close;
  }
  return joined;
}
