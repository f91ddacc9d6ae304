import { coinedNamesIn } from './coined-names-in.ts';
import { cues } from './cues.ts';
import { findClaim, type Claim } from './find-claim.ts';
import { compileCues, findCues } from './match-cue.ts';
import { readWords } from './read-words.ts';
import { isGenericStem, stemsIn } from './stems-in.ts';

/** The features of a sentence: names and sizes. Most sizes are 1. */
export type Features = Map<string, number>;

/** A sentence analysed once for all features. */
interface Reading {
  text: string;
  words: string[];
  stems: ReadonlySet<number>;
  cues: Set<string>;
  claim: Claim | undefined;
}

const cueIndex = compileCues(cues);

/** Pairs of cues that mean more together. */
const pairs = [
  ['announces', 'more'],
  ['announces', 'remedy'],
  ['announces', 'kind'],
  ['announces', 'namesNew'],
  ['announces', 'start'],
  ['announces', 'vague'],
  ['show', 'beats'],
  ['show', 'theory'],
  ['experiments', 'beats'],
  ['experiments', 'number'],
  ['number', 'beats'],
  ['last', 'outlook'],
  ['vain', 'show'],
  ['brief', 'show'],
  ['brief', 'announces'],
  ['studies', 'find'],
  ['find', 'theory'],
  ['meaning', 'last'],
] as const;

/** `12%`, `2x`, `3.5×`, `2times`. */
const measure = /\d(?:%|x$|\\%|×|times)/;

/** Only this many characters of a sentence are analysed. */
const readLength = 1500;

function read(sentence: string): Reading {
  const text = sentence.slice(0, readLength);
  const words = readWords(text);
  const claim = sentence.endsWith('?') ? undefined : findClaim(words);
  return { text, words, stems: stemsIn(text), cues: new Set(findCues(words, cueIndex)), claim };
}

/** Names in more than one sentence of the abstract, and the first sentence with each. */
function firstUses(title: string, readings: Reading[]): { first: Set<number>; titleFirst: number } {
  const uses = new Map<string, number[]>();
  for (const [index, { text }] of readings.entries())
    for (const name of new Set(coinedNamesIn(text))) uses.set(name, [...(uses.get(name) ?? []), index]);
  const first = [...uses.values()].flatMap((indexes) => (indexes.length > 1 ? indexes.slice(0, 1) : []));
  const head = title.split(':')[0] ?? '';
  const name = title.includes(':') && head.split(/\s+/).length <= 4 ? head.toLowerCase() : undefined;
  const inTitle = coinedNamesIn(title).find((coined) => uses.has(coined));
  const titleFirst =
    name === undefined ? -1 : readings.findIndex(({ text }) => text.toLowerCase().includes(name));
  return {
    first: new Set(first),
    titleFirst: titleFirst === -1 ? (uses.get(inTitle ?? '')?.[0] ?? -1) : titleFirst,
  };
}

function describePosition(index: number, last: number, add: (name: string, size?: number) => void): void {
  const place = last > 0 ? Math.min(1, index / last) : 0;
  add('place', place);
  add('middle', 1 - 4 * (place - 0.5) ** 2);
  if (index === 0) add('start');
  if (index === last) add('last');
  if (index === last - 1) add('last but one');
  if (index > last) add('tail');
}

/** Adds the position of a sentence relative to the one of an event: `before`, `at`, `1 after`, `2 after`, `later`. */
function describeDistance(event: string, index: number, at: number, add: (name: string) => void): void {
  if (at === -1) return;
  if (index < at) add(`before ${event}`);
  else if (index === at) add(`at ${event}`);
  else add(index - at > 2 ? `later than ${event}` : `${index - at} after ${event}`);
}

function describeWords(
  reading: Reading,
  titleStems: ReadonlySet<number>,
  add: (name: string, size?: number) => void,
): void {
  const { words, text, claim } = reading;
  if (claim) add(claim);
  if (words.includes('we')) add('we');
  if (words.includes('our')) add('our');
  if (text.endsWith('?')) add('question');
  if (isMeasured(reading)) add('number');
  if (words.some((word) => /^[+-]?\d[\d.,]*$/.test(word))) add('digits');
  if (words.length < 13) add('brief');
  if (words.length > 30) add('longish');
  if (words.length > 45) add('long');
  const shared = [...titleStems].filter((stem) => reading.stems.has(stem)).length;
  if (titleStems.size > 0) add('title', shared / titleStems.size);
}

/** Whether a sentence states a share, a factor or points. */
function isMeasured(reading: Reading | undefined): boolean {
  return reading?.words.some((word) => measure.test(word) || word === 'points') ?? false;
}

/** How many sentences have each stem. */
function countUses(readings: readonly Reading[]): Map<number, number> {
  const uses = new Map<number, number>();
  for (const { stems } of readings) for (const stem of stems) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  return uses;
}

/** Features of every sentence of an abstract, for the models that choose among them. */
export function describeSentences(title: string, sentences: string[]): Features[] {
  const readings = sentences.map(read);
  const titleStems = stemsIn(title);
  const names = firstUses(title, readings);
  const firstAnnouncement = readings.findIndex(({ claim }) => claim === 'announces');
  const firstClaim = readings.findIndex(({ claim }) => claim !== undefined);
  const isFinding = ({ cues }: Reading): boolean =>
    ['show', 'experiments', 'find'].some((cue) => cues.has(cue)) && cues.has('beats');
  const firstFinding = readings.findIndex(
    (reading, index) => index > Math.max(0, firstClaim) && isFinding(reading),
  );
  const lastNaming = readings.findLastIndex(
    ({ claim }, index) => claim === 'announces' && names.first.has(index),
  );
  const last = Math.max(
    0,
    readings.findLastIndex((reading) => !reading.cues.has('release')),
  );
  const uses = countUses(readings);
  return readings.map((reading, index) => {
    const features: Features = new Map();
    const add = (name: string, size = 1): void => void features.set(name, size);
    for (const cue of reading.cues) add(cue);
    describeWords(reading, titleStems, add);
    describePosition(index, last, add);
    describeDistance('announcement', index, firstAnnouncement, add);
    describeDistance('claim', index, firstClaim, add);
    describeDistance('finding', index, firstFinding, add);
    describeDistance('name', index, names.titleFirst, add);
    if (names.first.has(index)) add('namesNew');
    if (reading.claim === 'announces' && !names.first.has(index) && index < lastNaming) add('nameless');
    const own = reading.stems;
    const telling = [...own].filter((stem) => !isGenericStem(stem));
    add('substance', Math.min(1, telling.length / 20));
    const shared = telling.filter((stem) => (uses.get(stem) ?? 0) > 1).length;
    add('central', Math.min(1, shared / 10));
    add('centralShare', own.size ? shared / own.size : 0);
    if (reading.claim === 'announces' && !names.first.has(index) && names.first.has(index + 1))
      add('name follows');
    if (isMeasured(readings[index + 1])) add('number follows');
    if (isMeasured(readings[index - 1])) add('number before');
    for (const [a, b] of pairs) if (features.has(a) && features.has(b)) add(`${a} & ${b}`);
    return features;
  });
}
