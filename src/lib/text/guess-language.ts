/**
 * Scripts in the order in which they decide, since Japanese uses Han characters, too. If several languages
 * use a script, the language is undetermined, `und-Cyrl`.
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
 * The language of a text that is not in Latin script, as a BCP 47 tag. `undefined` if at least half of its
 * letters are Latin, since an English title may hold a Greek letter or a foreign name.
 */
export function guessLanguage(text: string): string | undefined {
  const letters = [...text].filter((character) => /\p{L}/u.test(character));
  const latinLetters = letters.filter((letter) => latin.test(letter));
  if (letters.length === 0 || latinLetters.length * 2 >= letters.length) return undefined;
  return scripts.find(([script]) => letters.some((letter) => script.test(letter)))?.[1];
}
