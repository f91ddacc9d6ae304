import { stemmer } from 'stemmer';

/** Shorter words have too many similar words. */
const minLength = 4;
/** From this length on, two slips are corrected, otherwise one. */
const twoSlipLength = 8;

/** Letters and digits only, without accents: the index compares words in this form. */
function squeeze(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * True if the text has the word, a word that begins with it, or another form of either. Like the index, it takes
 * `self-correction` for one word and for two.
 */
export function hasWord(text: string, word: string): boolean {
  const squeezed = squeeze(word);
  // `shape` for `shaping`, `capabili` for `capability`: endings that the index cuts off and this stemmer may keep.
  const stem = stemmer(squeezed).replace(/(?:(?:ant|ful)?li|[ei])$/, '');
  if (squeeze(text).includes(squeezed) || squeeze(text).includes(stem)) return true;
  return text.split(/[^\p{L}\p{N}]+/u).some((token) => stemmer(squeeze(token)).startsWith(stem));
}

/**
 * Slips between two words: a letter too many, missing, wrong, or two letters exchanged.
 *
 * @returns A number above `maxSlips` if there are more.
 */
function countSlips(a: string, b: string, maxSlips: number): number {
  if (Math.abs(a.length - b.length) > maxSlips) return maxSlips + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      next.push(
        Math.min(
          (last[column] ?? maxSlips) + 1,
          (next[column - 1] ?? maxSlips) + 1,
          (last[column - 1] ?? maxSlips) + (same ? 0 : 1),
          swapped ? (before[column - 2] ?? maxSlips) + 1 : Infinity,
        ),
      );
    }
    [before, last] = [last, next];
  }
  return last[b.length] ?? maxSlips + 1;
}

/** The most frequent of the nearest words; `words` are in the order of their frequency. */
export function correctWord(word: string, words: readonly string[]): string | undefined {
  if (word.length < minLength || /\p{N}/u.test(word)) return undefined;
  const maxSlips = word.length < twoSlipLength ? 1 : 2;
  let best: string | undefined;
  let minSlips = maxSlips + 1;
  for (const candidate of words) {
    const slips = countSlips(word, candidate, maxSlips);
    if (slips < minSlips) [best, minSlips] = [candidate, slips];
  }
  return best;
}
