import { hashText } from '../../text/hash-text.ts';
import { wordsIn } from '../../text/words.ts';

/** The words of a text in order, in lower case and without marks. */
export function readWords(text: string): string[] {
  return wordsIn(text.normalize('NFKC').toLowerCase(), 'eastAsian');
}

/**
 * The hashes of all runs of `length` neighbouring words, each once. A shorter text is one run. In one of a hundred thousand
 * pairs of papers, two different runs have the same hash. That does no harm, since one run decides nothing.
 */
export function hashRuns(words: readonly string[], length: number): Uint32Array {
  const hashes = words.map((word) => hashText(word));
  const runs = new Set<number>();
  const last = hashes.length === 0 ? -1 : Math.max(0, hashes.length - length);
  for (let start = 0; start <= last; start += 1) {
    let bits = 0;
    for (let at = start; at < Math.min(hashes.length, start + length); at += 1)
      bits = Math.imul(bits ^ (hashes[at] ?? 0), 0x01000193) + (hashes[at] ?? 0);
    runs.add(bits >>> 0);
  }
  // A set of ten thousand papers' runs would fill the memory.
  return Uint32Array.from(runs);
}
