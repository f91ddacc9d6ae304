/** Length of a bar relative to the longest one, for SVG: `shareOf(1, 4)` is `25%`. */
export function shareOf(count: number, max: number): string {
  return `${Math.round((1000 * count) / Math.max(1, max)) / 10}%`;
}
