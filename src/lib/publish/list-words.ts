import { longWords, wordsIn } from '../text/words.ts';

/** Shorter words have too many similar words, so they are not corrected. */
const minLength = 4;
const maxWords = 5000;

function readable(text: string): string[] {
  return longWords(wordsIn(text.toLowerCase(), 'letters'), minLength);
}

/**
 * Words by which a misspelt word of a query may be corrected: words of titles, and words of two papers or
 * more. The most frequent come first.
 *
 * @param papers Title and the rest of the text of each paper.
 */
export function listWords(papers: readonly { title: string; text: string }[]): string[] {
  const counts = new Map<string, number>();
  const inTitle = new Set<string>();
  for (const { title, text } of papers) {
    const ofTitle = readable(title);
    for (const found of ofTitle) inTitle.add(found);
    for (const found of new Set([...ofTitle, ...readable(text)]))
      counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return [...counts]
    .filter(([found, count]) => count > 1 || inTitle.has(found))
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
    .slice(0, maxWords)
    .map(([found]) => found);
}
