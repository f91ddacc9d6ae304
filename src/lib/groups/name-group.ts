import type { GroupPhrase } from './group-phrases.ts';
import { isCut, isHalf, type Spell } from './spell-phrases.ts';
import { widenName, type Holders } from './widen-name.ts';

/** Below, a phrase is not what a group is about. */
const minScore = 1;
/** A longer phrase takes the place of its part if it has this share of the part's papers. */
const sameMeaning = 0.65;
/** The same, if the part is half of a name: `low-bit`, `clinical`. */
const completes = 0.15;
/** The same, if the part is a single word, which says little: `robot`. */
const specifies = 0.4;
/** What names a group is so many times more frequent in it, */
const minLift = 7;
/** and this share of its papers have a phrase, some in their title, or have a word in their title. */
const minNaming = { share: 0.22, phraseInTitle: 0.04, wordInTitle: 0.4 };
/** Where nothing else can, a word does that this share of the papers have, and few others. */
const minCommon = { share: 0.5, lift: 12 };
/** or what completes it, if it has this share of the word's papers. */
const specifiesCommon = 0.25;
/** A phrase names a group better than a single word, unless the word says so much more. */
const phraseShare = 0.75;
/** A phrase that stands for a part of it says this share of what the part says: not all papers of the part have the phrase. */
const spelledShare = 0.75;
/** Phrases that are tried. */
const triedPhrases = 60;
/** Once there is a name, so many are enough to choose further ones from. */
const shownPhrases = 12;
/** Phrases beside the name, at most. */
const maxFurther = 3;
/** A further phrase says this share of what the name says. */
const furtherShare = 0.3;

/** How a group is called. */
export interface GroupName {
  /** As its papers write it: `video world models`, or of two phrases where one says too little: `speech and audio`. */
  name: string;
  /** The phrases of the name. */
  words: string[];
  /** What else tells it from others, none with a word of another one. */
  further: string[];
  /** Stems of all of them, the name first. */
  keys: string[];
}

function holds(longer: string, part: string): boolean {
  return longer.length > part.length && ` ${longer} `.includes(` ${part} `);
}

/** Whether two phrases, by their stems, have a word in common. */
export function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.split(' '));
  return b.split(' ').some((word) => words.has(word));
}

/** The longer phrases around a phrase that have enough of its papers. */
function around(phrase: GroupPhrase, phrases: readonly GroupPhrase[], share: number): GroupPhrase[] {
  return phrases.filter((other) => holds(other.key, phrase.key) && other.share >= share * phrase.share);
}

function wordsOf({ key }: GroupPhrase): number {
  return key.split(' ').length;
}

/** A word comes behind the phrases that say nearly as much. */
function worthOf({ key, score }: GroupPhrase): number {
  return key.includes(' ') ? score : score * phraseShare;
}

/** Endings of adjectives, which lack their noun. */
const adjective = /(?:[ai]l|ar|ic|ive|ous)$/;

function isAdjective(phrase: GroupPhrase, spell: Spell): boolean {
  return wordsOf(phrase) === 1 && adjective.test(spell(phrase));
}

/** What a part says when a longer phrase spells it: `long-context`, by `long-context language models`. */
function standFor(part: GroupPhrase, whole: GroupPhrase): GroupPhrase {
  const { phrase, share, titleShare, lift, score } = part;
  return { ...whole, share, titleShare, lift, score: score * spelledShare, standsFor: phrase };
}

/**
 * A phrase in full: with the words that mostly go with it. Nothing if it is half of a name and nothing completes it. The
 * longer phrase stands for all papers of a half or an adjective, since those with another noun are of its subject, too.
 */
function complete(
  phrase: GroupPhrase,
  phrases: readonly GroupPhrase[],
  spell: Spell,
): GroupPhrase | undefined {
  const longer = (part: GroupPhrase, share: number) =>
    around(part, phrases, share).filter((other) => !isCut(spell(other)));
  const lengthen = (part: GroupPhrase) =>
    longer(part, sameMeaning).sort((a, b) => wordsOf(b) - wordsOf(a))[0] ?? part;
  const longest = lengthen(phrase);
  const spelled = spell(longest);
  const [isOne, isPart] = [wordsOf(longest) === 1, isHalf(longest, spelled) || isCut(spelled)];
  if (!isOne && !isPart) return longest;
  const lacksNoun = isPart || adjective.test(spelled);
  const whole = longer(longest, lacksNoun ? completes : specifies)
    .sort((a, b) => b.share - a.share || wordsOf(b) - wordsOf(a))
    .find((other) => !isHalf(other, spell(other)));
  if (whole) return lacksNoun ? standFor(longest, lengthen(whole)) : whole;
  return isPart ? undefined : longest;
}

/**
 * The phrases in full, best first. What is completed is worth what the longer phrase is, or what that stands for. Only those that are asked for are
 * spelt, which takes most of the time.
 */
function* inFull(phrases: readonly GroupPhrase[], spell: Spell): Generator<GroupPhrase> {
  const open = new Set(phrases.slice(0, triedPhrases));
  const closed = new Set<string>();
  while (open.size > 0) {
    const best = [...open].reduce((a, b) => (worthOf(b) > worthOf(a) ? b : a));
    open.delete(best);
    if (closed.has(best.key)) continue;
    const whole = best.standsFor === undefined ? complete(best, phrases, spell) : best;
    if (whole?.key === best.key) {
      closed.add(best.key);
      yield best;
    } else if (whole && !closed.has(whole.key)) open.add(whole);
  }
}

/** Two words of one name, such as `chain` and `thought`, are spelt alike. */
function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Whether a phrase can stand for the whole group. */
function canName(phrase: GroupPhrase): boolean {
  if (phrase.score < minScore || phrase.lift < minLift) return false;
  if (wordsOf(phrase) === 1) return phrase.titleShare >= minNaming.wordInTitle;
  return phrase.share >= minNaming.share && phrase.titleShare >= minNaming.phraseInTitle;
}

/** The word that most papers of a group have, although titles seldom do, or what completes it; or else its best phrase. */
function nextBest(
  phrases: readonly GroupPhrase[],
  choice: readonly GroupPhrase[],
  spell: Spell,
): GroupPhrase | undefined {
  const isCommon = (phrase: GroupPhrase) =>
    wordsOf(phrase) === 1 && phrase.lift >= minCommon.lift && phrase.share >= minCommon.share;
  const word = phrases.find((phrase) => phrase.score >= minScore && isCommon(phrase));
  const whole = word && complete(word, phrases, spell);
  if (word) return whole && whole.share >= specifiesCommon * word.share ? whole : word;
  return choice.find((phrase) => wordsOf(phrase) > 1 && phrase.score >= minScore);
}

/** The phrases in full from which a name is chosen, best first. */
function listWhole(phrases: readonly GroupPhrase[], spell: Spell): GroupPhrase[] {
  const whole: GroupPhrase[] = [];
  for (const phrase of inFull(phrases, spell)) {
    const isEnough = phrase.score < minScore || whole.some(canName);
    if (isEnough && whole.length > shownPhrases) break;
    whole.push(phrase);
  }
  return whole;
}

/**
 * Names a group by its own phrases.
 *
 * @param phrases those that tell it from other papers, best first
 * @param holders the papers of the group that have a phrase
 * @param size papers of the group
 * @returns nothing if none says enough
 */
export function nameGroup(
  phrases: readonly GroupPhrase[],
  spell: Spell,
  holders: Holders,
  size: number,
): GroupName | undefined {
  const whole = listWhole(phrases, spell);
  const head = whole.find(canName) ?? nextBest(phrases, whole, spell);
  if (!head) return undefined;
  const first = spell(head);
  const isNew = (phrase: GroupPhrase, said: readonly GroupPhrase[]) =>
    phrase.score >= furtherShare * head.score &&
    !said.some((other) => isSame(spell(phrase), spell(other)) || sharesWord(other.key, phrase.key));
  const others = whole.filter((phrase) => isNew(phrase, [head]));
  const heads = phrases.filter((phrase) => phrase.score >= minScore && isSame(spell(phrase), first));
  const nouns = others.filter((phrase) => !isAdjective(phrase, spell));
  const second = isAdjective(head, spell) ? undefined : widenName([head, ...heads], nouns, holders, size);
  const named = second ? [head, second] : [head];
  const chosen = [...named];
  for (const phrase of others)
    if (chosen.length < named.length + maxFurther && isNew(phrase, chosen)) chosen.push(phrase);
  const words = named.map(spell);
  return {
    name: words.join(' and '),
    words,
    further: chosen.slice(named.length).map(spell),
    keys: chosen.map(({ key }) => key),
  };
}
