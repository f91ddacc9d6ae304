/**
 * Scripts in the order in which they decide: Japanese is written with Han characters, too. A script of
 * several languages gives the language as undetermined, which still names the script.
 */
const scripts: [RegExp, string][] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Arabic}/u, 'und-Arab'],
  [/\p{Script=Cyrillic}/u, 'und-Cyrl'],
  [/\p{Script=Devanagari}/u, 'und-Deva'],
];

const latin = /\p{Script=Latin}/u;

/**
 * What a text is marked with where it is not in the language of the site, as in BCP 47. Nothing if at
 * least half of its letters are Latin, since a title in English may hold a Greek letter or a name.
 */
export function guessLanguage(text: string): string | undefined {
  const letters = [...text].filter((character) => /\p{L}/u.test(character));
  const latinLetters = letters.filter((letter) => latin.test(letter));
  if (letters.length === 0 || latinLetters.length * 2 >= letters.length) return undefined;
  return scripts.find(([script]) => letters.some((letter) => script.test(letter)))?.[1];
}
