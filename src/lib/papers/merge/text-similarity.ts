import { wordsIn } from '../../text/words.ts';

/** The words of a text, without case or repetition. */
export function wordsOf(text: string): Set<string> {
  return new Set(wordsIn(text.toLowerCase()));
}

/** Share of words, or of other parts, that two texts have in common (Jaccard), 0–1. */
export function textSimilarity<Part>(first: ReadonlySet<Part>, second: ReadonlySet<Part>): number {
  let shared = 0;
  for (const part of first) if (second.has(part)) shared += 1;
  const all = first.size + second.size - shared;
  return all === 0 ? 1 : shared / all;
}
