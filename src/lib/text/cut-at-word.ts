/** A text of at most `length` characters. A longer one is cut after a word and gets an ellipsis. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length);
  const space = head.lastIndexOf(' ');
  const cut = space > length / 2 ? head.slice(0, space) : [...head].slice(0, -1).join('');
  return `${cut.replace(/[\s,;:.–-]+$/u, '')}…`;
}
