import type { PageCount } from '#src/loaders/tell-pages.ts';
import type { TellCount } from '../command/show-progress.ts';

/**
 * Joins the counts of parts that are rendered one after another to one that only grows. How many pages there are in all
 * is not known until the last part has begun, so the count says how many are done, and each part is an equal share.
 *
 * @returns takes the count of a part, by its place in the order, from 0
 */
export function countParts(parts: number, tell: TellCount): (part: number, count: PageCount) => void {
  const totals: number[] = [];
  return (part, { done, total }) => {
    totals[part] = total;
    const before = totals.slice(0, part).reduce((sum, ofPart) => sum + ofPart, 0);
    const words = `${String(before + done)} done, part ${String(part + 1)} of ${String(parts)}`;
    tell((part + done / total) / parts, words);
  };
}
