/** `2005` as `2,005`. */
export function formatCount(count: number): string {
  if (count < 1000) return String(count);
  return `${formatCount(Math.floor(count / 1000))},${String(count % 1000).padStart(3, '0')}`;
}

/** `countOf(1, 'paper')` is `1 paper`, `countOf(3, 'paper')` is `3 papers`. */
export function countOf(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}
