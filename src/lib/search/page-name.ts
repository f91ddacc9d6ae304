/** Few digits, and the same number of them in each name, compress best. */
const base = 4;

/** The name of a page in the index: its number, all of the same length. */
export function namePage(page: number, pages: number): string {
  const { length } = Math.max(0, pages - 1).toString(base);
  return page.toString(base).padStart(length, '0');
}

/** Reads a name of {@link namePage}. */
export function readPageName(name: string): number {
  return Number.parseInt(name, base);
}
