const finalMarks = new Set([...' .!?。．']);

/** Length of a title without the marks and spaces at its end. Counted from the end, so a title made of marks costs one pass. */
function endOfWords(title: string): number {
  let end = title.length;
  while (end > 0 && finalMarks.has(title[end - 1] ?? '')) end -= 1;
  return end;
}

/**
 * The form in which titles are compared: without case, runs of spaces or final punctuation. Scripts
 * are kept apart: a Cyrillic letter never equals a Latin one that looks like it. A title of nothing
 * but punctuation is its own key.
 */
export function titleKey(title: string): string {
  const plain = title.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return plain.slice(0, endOfWords(plain)) || plain;
}
