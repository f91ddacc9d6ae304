const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** What running English text, names of papers and the site's own words consist of. */
export const commonLetters = ` \u00a0${letters}.,:;-()'"/!?&%+_·–—‘’“”`;

function hex(point: number): string {
  return point.toString(16).toUpperCase();
}

/** Code points as `unicode-range` names them: `U+20-22, U+A0`. */
export function listRanges(points: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const point of [...points].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges.map(([from, to]) => `U+${hex(from)}${from === to ? '' : `-${hex(to)}`}`).join(', ');
}
