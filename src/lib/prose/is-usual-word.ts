import { WordTable } from '../text/word-table.ts';
import { endOfRun, isLetter } from './characters.ts';
import { isPlainWord } from './math/lexer.ts';
import { isSymbolWord } from './read-symbol-word.ts';

const table = new WordTable(
  (word) => isPlainWord(word) && !isSymbolWord(word) && !word.toLowerCase().startsWith('http'),
);

/**
 * Whether the letters at a place of a text are a word in which no reader would find anything. Most are, so asking once
 * for each word saves most of the time.
 */
export function isUsualWord(text: string, at: number, limit: number): boolean {
  const end = endOfRun(text, at, limit, isLetter);
  return end > at && table.at(text, at, end);
}
