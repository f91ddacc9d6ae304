/** Words that say nothing about a paper, and those that only make a question of it. */
const fillers = new Set(
  (
    'a an and any are as at be by can could did do does for from had has have how i in into is it its me my of on or our ' +
    'should some such that the their them there these they this those to us via was we were what when where which who ' +
    'whose why will with would you your paper papers about find show give tell please recent latest new'
  ).split(' '),
);

export function isFiller(word: string): boolean {
  return fillers.has(word);
}
