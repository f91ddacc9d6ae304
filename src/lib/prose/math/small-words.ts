/** Short English words. They show that a text is a sentence and not mathematics. */
const words = new Set(
  (
    'a an and any are as at be but by can for has how i if in is it its no nor not of on one or our per see so than that the to two use ' +
    'was we why yet you eg ie vs'
  ).split(' '),
);

export function isSmallWord(word: string): boolean {
  return words.has(word.toLowerCase());
}
