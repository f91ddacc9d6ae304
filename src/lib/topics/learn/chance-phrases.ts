import { phraseStem } from './count-phrases.ts';

/** One or two letters of an alphabet, or any figure: `er`, `r3`. A Chinese word may be as short and mean something. */
const code = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}']{1,2}$|\p{N}/u;

/** Words of abstracts on any subject. Of these alone: without all general words, such as “image”, topics are found less well. */
const general = new Set(
  'given following namely various several different certain called particular typical usual common limited evaluation'
    .split(' ')
    .map(phraseStem),
);

/**
 * Whether a phrase, given by its stems, is a single word that tells a subject only by chance: a code of few papers, or a
 * word that papers of all subjects use. Longer phrases are none, whatever their words.
 */
export function isChancePhrase(key: string): boolean {
  return !key.includes(' ') && (code.test(key) || general.has(key));
}
