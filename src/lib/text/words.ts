/**
 * What a word is. Each form serves one question, and another form would change its answers:
 *
 * - `plain`: letters and digits. For comparing texts.
 * - `marked`: letters with their marks. For looking at the scripts of a word.
 * - `eastAsian`: as `plain`, but each character of a script without spaces is a word, so that runs of words exist there.
 * - `figure`: with all signs inside but brackets, quotes and dashes. For sentences, where `+3.5%` is one word.
 */
export const wordForms = {
  plain: /[\p{L}\p{N}]+/gu,
  marked: /[\p{L}\p{M}]+/gu,
  eastAsian: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu,
  figure: /[\p{L}\p{N}+][^\s,;:!?()[\]{}"“”`\u2013\u2014]*/gu,
} as const;

/**
 * The same for texts of whole corpora, which a {@link WordScanner} reads: what a word begins with and what may follow.
 *
 * - `term`: with hyphens and apostrophes inside. For terms, which also take a compound apart.
 * - `plain`: as in {@link wordForms}.
 * - `compound`: with hyphens inside. For invented names such as `B-STaR`.
 * - `phrase`: with marks and apostrophes inside. For phrases of topics, where a hyphen equals a space.
 * - `shared`: with marks, apostrophes and the signs of names such as `A*` inside. For phrases that two texts share, where a
 *   hyphen equals a space.
 */
export const scannedForms = {
  term: { first: /[\p{L}\p{N}]/u, inside: /[\p{L}\p{N}’'-]/u },
  plain: { first: /[\p{L}\p{N}]/u, inside: /[\p{L}\p{N}]/u },
  compound: { first: /[\p{L}\p{N}]/u, inside: /[\p{L}\p{N}-]/u },
  phrase: { first: /[\p{L}\p{M}\p{N}]/u, inside: /[\p{L}\p{M}\p{N}'’]/u },
  shared: { first: /[\p{L}\p{N}]/u, inside: /[\p{L}\p{N}\p{M}’'+*]/u },
} as const;

/** The words of a text as they stand, in order. */
export function wordsIn(text: string, form: keyof typeof wordForms = 'plain'): string[] {
  return text.match(wordForms[form]) ?? [];
}

/** Those of at least so many characters. */
export function longWords(words: readonly string[], minLength: number): string[] {
  // A character has one or two units.
  const isLong = (word: string) =>
    word.length >= 2 * minLength || (word.length >= minLength && [...word].length >= minLength);
  return words.filter(isLong);
}
