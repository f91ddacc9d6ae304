/** `countOf(1, 'paper')` is `1 paper`, `countOf(3, 'paper')` is `3 papers`. */
export function countOf(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
