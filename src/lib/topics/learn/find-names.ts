import { splitWords } from '../split-words.ts';
import { phraseStem } from './count-phrases.ts';

/** What stands before the colon of a title: `Search-R1: Training LLMs to …`. */
const head = /^([^:]{2,40}):\s/;
/** A capital within a word, capitals in a row, or a figure, which only names have. */
const invented = /\p{Ll}\p{Lu}|\p{Lu}{2}|\d/u;
const maxWords = 3;

/** Stems of the names that papers give to themselves in their titles. */
export function findNames(titles: readonly string[]): Set<string> {
  return new Set(
    titles.flatMap((title) => {
      const name = head.exec(title)?.[1] ?? '';
      const words = splitWords(name);
      if (words.length === 0 || words.length > maxWords) return [];
      if (words.length > 1 && !invented.test(name)) return [];
      return [words.map(({ form }) => phraseStem(form)).join(' ')];
    }),
  );
}
