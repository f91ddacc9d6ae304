/** A word, or one character of a script that is written without spaces. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu;

/** The words of a text in order, without case and marks. */
export function readWords(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(word) ?? [];
}

/** 32 bits of a text, FNV-1a over its UTF-16 units. */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  return bits >>> 0;
}

/**
 * Every run of `length` neighbouring words as 32 bits, each once; a shorter text is one run. That two different
 * runs of two papers have one hash happens in one pair of a hundred thousand, and one run decides nothing.
 */
export function hashRuns(words: readonly string[], length: number): Set<number> {
  const hashes = words.map(hash);
  const runs = new Set<number>();
  if (hashes.length === 0) return runs;
  for (let start = 0; start <= Math.max(0, hashes.length - length); start += 1) {
    let bits = 0;
    for (const own of hashes.slice(start, start + length)) bits = Math.imul(bits ^ own, 0x01000193) + own;
    runs.add(bits >>> 0);
  }
  return runs;
}
