import { stemmer } from 'stemmer';

function stems(words: string): Set<string> {
  return new Set(words.trim().split(/\s+/).map(stemmer));
}

/** Words for the work or its quality. A phrase that begins or ends with one is cut out of a sentence. */
const framing = stems(`
  accelerate achieve adapt address advance aim analyze apply assess augment automate
  benchmark beyond boost bridge build challenge combine compare comprehensive construct create
  design develop discover efficient empower enable enhance ensure evaluate explore extend facilitate
  faster general guide help high improve incentivize incorporate increase inform integrate investigate
  large learn leverage limit low make maintain mitigate optimize outperform overcome perform performance
  preserve produce reduce remain report require reveal rigorous robust scale simple single small
  solve stronger struggle superior support survey taming tackle train transform understand unified
  unify unlock unlocking vulnerable better reliable specific complex advanced
`);

/** Words that only have a meaning together with other words. */
const generalWords = stems(`
  base cross data deep fine image key long model multi predict real self short step task test text time token type
  vision visual
`);

/** Second parts of compounds. A phrase that begins with one lacks the first part: `aware reward`. */
const endings = stems('aligned aware based driven free guided level oriented wise');

/** Framing words that may end the name of a subject, and those that may begin it. */
const closing = stems('generate learn optimize train understand benchmark scale report design discover');
const opening = stems('large low high single small general efficient robust unified complex');

/** Whether a phrase, given by its stems, has only general words or is cut out of a sentence. */
export function isGeneric(key: string): boolean {
  const words = key.split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return (
    endings.has(first) ||
    words.every((word) => framing.has(word) || generalWords.has(word)) ||
    (framing.has(first) && !opening.has(first)) ||
    (framing.has(last) && !closing.has(last))
  );
}
