/** More rows than this make a page slow to load and hard to scan. */
export const maxListLength = 100;

/** A margin is narrow, so that many more titles than these stand beside nothing. */
export const maxMarginLength = 8;

/** The first of a list, and how many there are beside them. */
export function cutList<T>(list: readonly T[], max: number): { shown: T[]; more: number } {
  return { shown: list.slice(0, max), more: Math.max(0, list.length - max) };
}
