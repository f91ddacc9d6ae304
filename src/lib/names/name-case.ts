import { isLowerParticle } from './particles.ts';

/** Letters from which on a word of capitals is a name and no initials. */
const minLetters = 3;

function lettersOf(word: string): string {
  return word.replace(/[^\p{L}]/gu, '');
}

/** Whether a word is written in capitals, and is neither initials, which may have no vowel, nor a number of a king. */
export function isInCapitals(word: string): boolean {
  const letters = lettersOf(word);
  return (
    letters.length >= minLetters &&
    /[AEIOUY]/.test(letters.normalize('NFKD')) &&
    letters === letters.toUpperCase() &&
    letters !== letters.toLowerCase() &&
    !/^[IVX]+$/.test(letters)
  );
}

/** `MÜLLER-LÜDENSCHEIDT` as `Müller-Lüdenscheidt`, `VAN DER BERG` as `van der Berg`, `O'BRIEN` as `O'Brien`. */
export function lowerCapitals(text: string): string {
  return text
    .split(' ')
    .map((word) => {
      if (isLowerParticle(word) && word.length > 1) return word.toLowerCase();
      return isInCapitals(word) || (lettersOf(word).length === 2 && !/\./.test(word))
        ? word.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
        : word;
    })
    .join(' ');
}
