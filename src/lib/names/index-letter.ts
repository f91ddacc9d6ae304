import { ownValue } from '#lib/schema/own-value.ts';

/** Latin letters that Unicode does not decompose into a base letter and an accent. */
const baseLetters: Record<string, string> = {
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};

/** A name as an index compares it: `Åström` as `astrom`. */
export function indexKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[æđðıłøœßþ]/g, (letter) => ownValue(baseLetters, letter) ?? letter);
}

/** What names stand under that begin with none of A to Z. */
export const otherLetter = 'Other';

/** The heading that a name stands under: `A` to `Z`, or {@link otherLetter}. */
export function indexLetter(name: string): string {
  const letter = /^[a-z]/.exec(indexKey(name).replace(/^[^\p{L}\p{N}]+/u, ''))?.[0];
  return letter?.toUpperCase() ?? otherLetter;
}
