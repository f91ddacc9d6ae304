/** The beginning of a text, at most `length` characters, cut at a word and then ended with an ellipsis. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length);
  const space = head.lastIndexOf(' ');
  const cut = space > length / 2 ? head.slice(0, space) : [...head].slice(0, -1).join('');
  return `${cut.replace(/[\s,;:.–-]+$/u, '')}…`;
}
