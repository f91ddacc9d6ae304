import { wordsIn } from '../text/words.ts';

const trail = ".'’*$";

function withoutTrail(word: string): string {
  let end = word.length;
  while (end > 0 && trail.includes(word.charAt(end - 1))) end -= 1;
  return word.slice(0, end);
}

/** Words of a sentence in lower case. Numbers keep sign, point and unit; compounds keep hyphens. */
export function readWords(sentence: string): string[] {
  const words = wordsIn(sentence.toLowerCase(), 'figure');
  return words.map(withoutTrail).filter((word) => word !== '');
}
