import { wordsIn } from '../text/words.ts';

/** Words of a sentence in lower case. Numbers keep sign, point and unit; compounds keep hyphens. */
export function readWords(sentence: string): string[] {
  const words = wordsIn(sentence.toLowerCase(), 'figure');
  return words.map((word) => word.replace(/[.'’*$]+$/, '')).filter((word) => word !== '');
}
