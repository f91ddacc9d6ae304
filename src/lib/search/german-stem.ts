/** Endings that a longer word loses first. */
const longEndings = /(?:e[mr]|nd)$/;
const minLength = 3;
const minLongLength = 5;

/** Two letters of one sound, and any letter written twice, count as one letter. */
const pairs: readonly (readonly [RegExp, string])[] = [
  [/sch/g, '$'],
  [/ei/g, '%'],
  [/ie/g, '&'],
  [/(.)\1/g, '$1*'],
];
const unpaired: readonly (readonly [RegExp, string])[] = [
  [/(.)\*/g, '$1$1'],
  [/%/g, 'ei'],
  [/&/g, 'ie'],
  [/\$/g, 'sch'],
];

function replaceAll(word: string, rules: readonly (readonly [RegExp, string])[]): string {
  return rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), word);
}

function withoutEnding(word: string): string {
  const shorter = word.length > minLongLength ? word.replace(longEndings, '') : word;
  return shorter === word ? word.replace(/(?:t|[esn])$/, '') : shorter;
}

/**
 * The form that a German word shares with its other forms, after CISTEM (Weißweiler and Fraser, 2017): `Modelle`,
 * `Modellen` and `Modells` are `modell`.
 *
 * @param word Folded: in small letters, without umlauts.
 */
export function germanStem(word: string): string {
  let stem = replaceAll(word.replace(/^ge(?=.{4})/, ''), pairs);
  while (stem.length > minLength) {
    const shorter = withoutEnding(stem);
    if (shorter === stem) break;
    stem = shorter;
  }
  return replaceAll(stem, unpaired);
}
