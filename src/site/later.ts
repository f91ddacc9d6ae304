/** Something that a page shows and that is computed only if the page is rendered. In the page's key stands what it is made of. */
export interface Later<T> {
  value: () => T;
  toJSON: () => unknown;
}

/**
 * Puts off a computation whose result follows from its input.
 *
 * @param input all that the result depends on beside the code, the settings and the words; a digest may stand for an entry
 */
export function later<T>(input: unknown, compute: () => T): Later<T> {
  return { value: compute, toJSON: () => input };
}
