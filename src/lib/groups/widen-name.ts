import type { GroupPhrase } from './group-phrases.ts';

/** A phrase that this share of a group's papers have names it alone. */
const enough = 0.8;
/** A second phrase adds this share of them at least. */
const minAdded = 0.08;
/** A phrase names better than a single word, */
const wordFactor = 0.6;
/** which has to stand in this share of the titles. */
const minTitleShare = 0.1;

/** The papers of a group that have a phrase. */
export type Holders = (phrase: GroupPhrase) => ReadonlySet<number>;

/**
 * The phrase that names a group together with another: the one that says most of the papers that lack it.
 *
 * @param heads the phrase that names the group, in all its spellings
 * @param further what else tells the group from others
 * @param size papers of the group
 * @returns nothing if the name says enough, or if nothing adds to it
 */
export function widenName(
  heads: readonly GroupPhrase[],
  further: readonly GroupPhrase[],
  holders: Holders,
  size: number,
): GroupPhrase | undefined {
  const named = new Set(heads.flatMap((head) => [...holders(head)]));
  if (named.size >= enough * size) return undefined;
  const tried = further.map((phrase) => {
    const isWord = !phrase.key.includes(' ');
    const canWiden = !isWord || phrase.titleShare >= minTitleShare;
    const added = canWiden ? holders(phrase).difference(named).size / size : 0;
    return { phrase, added, worth: added * phrase.score * (isWord ? wordFactor : 1) };
  });
  const [best] = tried
    .filter(({ added }) => added >= minAdded)
    .sort((a, b) => b.worth - a.worth || (a.phrase.key < b.phrase.key ? -1 : 1));
  return best?.phrase;
}
