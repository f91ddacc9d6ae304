import type { Name } from '#lib/schema/values.ts';

export interface InvertedName {
  /** What an index is sorted by: the family name, or a name of one part. */
  head: string;
  /** The given names. */
  rest: string;
}

/** `Guido van Rossum` stands in an index under `van Rossum`. */
export function invertName({ given, family, literal }: Name): InvertedName {
  return literal === undefined && family !== undefined
    ? { head: family, rest: given ?? '' }
    : { head: literal ?? given ?? '', rest: '' };
}

/** `van Rossum, Guido` */
export function formatInverted(name: Name): string {
  const { head, rest } = invertName(name);
  return rest === '' ? head : `${head}, ${rest}`;
}
