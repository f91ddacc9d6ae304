import type { Prose } from './inline.ts';
import { findMathLetters } from './math-letters.ts';
import { readInlines } from './read-inlines.ts';
import { createSource, type ProseOptions } from './source.ts';

/**
 * Reads a title or an abstract into text, styles, links and formulas. It may hold LaTeX, even LaTeX
 * that has lost its dollars and backslashes. Doubtful markup stays as it is.
 * The text must be clean Unicode, see `cleanText`.
 */
export function parseProse(text: string, options: ProseOptions): Prose {
  const source = createSource(text, options);
  const prose = readInlines(source, 0, text.length);
  const letters = findMathLetters(prose.inlines);
  // If one formula of the text uses a Greek letter, its name is that letter in the whole text.
  if (letters.size === 0) return prose;
  return readInlines(createSource(text, options, letters), 0, text.length);
}
