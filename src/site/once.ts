/** Computes a query's answer at the first call of a build and gives the same one to every page. */
export function once<T>(compute: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= compute());
}
