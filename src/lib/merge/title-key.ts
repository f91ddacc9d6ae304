/**
 * The form in which titles are compared: without case, runs of spaces or final punctuation. Scripts
 * are kept apart: a Cyrillic letter never equals a Latin one that looks like it.
 */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\s.!?。．]+$/u, '');
}
