import { wordsIn } from '#lib/text/words.ts';

const latin = /\p{Script=Latin}/u;
const lookalike = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** The first word that mixes Latin letters with Cyrillic or Greek ones, as in a forged title. A single Greek letter is usual in titles: `β-VAE`, `TD(λ)`. */
export function findMixedScripts(title: string): string | undefined {
  return wordsIn(title, 'marked').find((word) => {
    const letters = [...word];
    const foreign = letters.filter((letter) => lookalike.test(letter));
    return (
      letters.some((letter) => latin.test(letter)) &&
      foreign.some((letter) => /\p{Script=Cyrillic}/u.test(letter) || foreign.length > 1)
    );
  });
}
