import type { NameConvention } from './parse-name.ts';

/** `Liu R`, `de Vries AB`: a word or more, then capitals that may be initials. */
const familyFirst = /^\p{L}[\p{L}\p{M}'’-]+(?: \p{L}[\p{L}\p{M}'’-]+)* \p{Lu}{1,3}(?:-\p{Lu})?$/u;

/** Share of the names without a comma that have to fit. */
const minShare = 0.6;
/** One or two names could be exceptions. */
const minNames = 3;

/** The convention that the names of a whole file confirm. Names with a comma say nothing: both conventions allow them. */
export function chooseConvention(names: readonly string[]): NameConvention {
  const undivided = names
    .map((name) => name.trim())
    .filter((name) => !name.includes(',') && name.includes(' '));
  const fitting = undivided.filter((name) => familyFirst.test(name)).length;
  return fitting >= minNames && fitting >= minShare * undivided.length ? 'family-first' : 'natural';
}

/**
 * The convention of one list in a file that has several: two names or more that all end in initials, `Jin X`, `Servant F`,
 * have the family name first, since no two family names have one letter.
 */
export function conventionOfList(names: readonly string[], ofFile: NameConvention): NameConvention {
  const people = names.map((name) => name.trim());
  return people.length > 1 && people.every((name) => familyFirst.test(name)) ? 'family-first' : ofFile;
}
