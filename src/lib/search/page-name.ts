/** The name of a page in the index: the number of its paper. */
export function namePage(paper: number): string {
  return String(paper);
}

/** Reads a name of {@link namePage}. */
export function readPageName(name: string): number {
  return Number(name);
}
