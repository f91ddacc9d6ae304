/** Length of a bar beside the longest one, as SVG takes it: `shareOf(1, 4)` is `25%`. */
export function shareOf(count: number, most: number): string {
  return `${Math.round((1000 * count) / Math.max(1, most)) / 10}%`;
}
