const finalMarks = new Set([...' .!?。．']);

/** Length of a title without final marks and spaces. It counts from the end, so that a title of marks takes one pass. */
function endOfWords(title: string): number {
  let end = title.length;
  while (end > 0 && finalMarks.has(title[end - 1] ?? '')) end -= 1;
  return end;
}

/**
 * The form for comparing titles: without case, repeated spaces and final punctuation. A Cyrillic letter
 * never equals a Latin one that looks like it. A title of punctuation only is its own key.
 */
export function titleKey(title: string): string {
  const plain = title.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return plain.slice(0, endOfWords(plain)) || plain;
}
