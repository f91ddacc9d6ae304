import type { Prose } from './inline.ts';
import { findMathLetters } from './math-letters.ts';
import { readInlines } from './read-inlines.ts';
import { createSource, type ProseOptions } from './source.ts';

/**
 * Reads a title or an abstract that may hold LaTeX, also LaTeX that has lost its dollars and
 * backslashes, into text, styles, links and formulas. What is not beyond doubt stays as it is.
 * The text must be clean Unicode, see `cleanText`.
 */
export function parseProse(text: string, options: ProseOptions): Prose {
  const source = createSource(text, options);
  const prose = readInlines(source, 0, text.length);
  const letters = findMathLetters(prose.inlines);
  // A Greek name is a letter wherever it stands once the text has used it as one.
  if (letters.size === 0) return prose;
  return readInlines(createSource(text, options, letters), 0, text.length);
}
