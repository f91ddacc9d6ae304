/** A word of the papers, and how many have it. */
export interface KnownWord {
  word: string;
  papers: number;
}

/** A word as the files for spelling have it. */
export interface SpellingEntry extends KnownWord {
  key: string;
}

/** Words from this length on stand together; shorter ones stand with those of their own length. */
const maxLengthClass = 7;
/** No shorter word is corrected, or taken for a correction. */
export const minLength = 3;
const base = 36;

export function reverseText(text: string): string {
  return [...text].reverse().join('');
}

/** `5`, `6` or `7`: words of this length. */
export function lengthClass(length: number): string {
  return String(Math.min(length, maxLengthClass));
}

/**
 * Each word twice: by its beginning, and by its end. One slip leaves one of the two halves as it is, so that half finds
 * the word. A space ends the key of a line.
 */
export function listSpellings(words: readonly KnownWord[]): string[] {
  return words.flatMap(({ word, papers }) => {
    const { length } = [...word];
    if (length < minLength) return [];
    const own = lengthClass(length);
    const count = papers.toString(base);
    return [`>${own}${word} ${count}`, `<${own}${reverseText(word)} ${count}`];
  });
}

/** Reads a line of {@link listSpellings}. Throws if it is none. */
export function parseSpelling(line: string): SpellingEntry {
  const [key = '', count = ''] = line.split(' ');
  const papers = Number.parseInt(count, base);
  if (!/^[<>]\d/.test(key) || Number.isNaN(papers))
    throw new Error(`“${line.slice(0, 60)}” is no line of the search's spelling. Build the site again.`);
  const text = key.slice(2);
  return { key, papers, word: key.startsWith('<') ? reverseText(text) : text };
}
