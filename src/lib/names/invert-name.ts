import type { Name } from '#lib/schema/values.ts';

export interface InvertedName {
  /** The part that an index is sorted by: the family name, or an undivided name. */
  head: string;
  /** The given names. */
  rest: string;
}

/** The form for an index: `Guido van Rossum` is listed under `van Rossum`. */
export function invertName({ given, family, literal }: Name): InvertedName {
  return literal === undefined && family !== undefined
    ? { head: family, rest: given ?? '' }
    : { head: literal ?? given ?? '', rest: '' };
}

/** `van Rossum, Guido` */
export function formatIndexed({ head, rest }: InvertedName): string {
  return rest === '' ? head : `${head}, ${rest}`;
}

/** `van Rossum, Guido` */
export function formatInverted(name: Name): string {
  return formatIndexed(invertName(name));
}
