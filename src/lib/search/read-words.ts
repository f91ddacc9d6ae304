import { isFiller } from './filler-words.ts';
import { stemOf } from './index-key.ts';
import type { Lexicon, LexiconEntry } from './lexicon.ts';
import type { Speller } from './speller.ts';
import { humps, wordParts } from './word-parts.ts';

/** What the words of a query are read with. */
export interface WordSource {
  lexicon: Lexicon;
  /** As in BCP 47. */
  language: string;
  /** Without one, no word is corrected or doubted. */
  speller?: Speller;
}

/** Words of a query as the papers write them. */
export interface ReadWords {
  /** The same words in other ways: `tool rl` is also `toolrl`. A paper must have all words of one of them. */
  variants: string[][];
  /** Words that no paper has, and what was taken for them. */
  corrected: { from: string; to: string }[];
  /** Words that no paper has and that are near no word. */
  unknown: string[];
  /** Rare words beside a far commoner one. */
  doubtful: { from: string; to: string }[];
}

const maxVariants = 6;
const maxCompletions = 4;
const minCompletedLength = 2;

/** One part of a query as the words of the index; `options` has more than one for an unfinished word. */
interface ReadPart {
  options: string[][];
  corrected?: string;
  isUnknown?: true;
  doubtful?: string;
}

function isWord(entry: LexiconEntry): entry is LexiconEntry & { kind: 'word' } {
  return entry.kind === 'word';
}

/** Words that are other forms of the same: they share a stem. */
async function hasForms(part: string, { lexicon, language }: WordSource): Promise<boolean> {
  const stem = stemOf(part, language);
  const beginning = stem.length > 3 ? stem.replace(/[iey]$/, '') : stem;
  const near = await lexicon.startingWith(beginning);
  return near.some((entry) => isWord(entry) && stemOf(entry.key, language) === stem);
}

/** Whole words for an unfinished one, the commonest first; forms of one word count once. */
async function complete(part: string, { lexicon, language }: WordSource): Promise<string[]> {
  const found = (await lexicon.startingWith(part)).filter(isWord).sort((a, b) => b.papers - a.papers);
  const stems = new Map(found.map(({ key }) => [stemOf(key, language), key] as const).reverse());
  return [...stems.values()].reverse().slice(0, maxCompletions);
}

/** Words of different stems, each as an option. */
function distinct(words: readonly string[], language: string): string[][] {
  const byStem = new Map(words.toReversed().map((word) => [stemOf(word, language), word]));
  return words.filter((word) => byStem.get(stemOf(word, language)) === word).map((word) => [word]);
}

async function correct(part: string, { speller, language }: WordSource): Promise<ReadPart> {
  const meant = (await speller?.correct(part)) ?? [];
  const [near] = meant;
  if (near !== undefined) return { options: distinct(meant, language), corrected: near };
  const pair = await speller?.divide(part);
  return pair ? { options: [pair], corrected: pair.join(' ') } : { options: [], isUnknown: true };
}

/** @param isLast True if the reader may still be writing it. */
async function readPart(part: string, isLast: boolean, source: WordSource): Promise<ReadPart> {
  const entries = await source.lexicon.find(part);
  const same = entries.find(({ kind }) => kind === 'same');
  if (same?.kind === 'same') return { options: [same.words] };
  const word = entries.find(isWord);
  if (word) {
    const doubtful = isLast ? undefined : await source.speller?.findDoubt(word);
    return { options: [[part]], ...(doubtful !== undefined && { doubtful }) };
  }
  if (await hasForms(part, source)) return { options: [[part]] };
  const completions = isLast && part.length >= minCompletedLength ? await complete(part, source) : [];
  if (completions.length > 0) return { options: completions.map((completion) => [completion]) };
  return correct(part, source);
}

/** A name in one word, if the papers do not have it so: `RewardHacking` is `reward hacking`. */
async function divideHumps(piece: string, { lexicon }: WordSource): Promise<string[]> {
  const parts = wordParts(piece);
  const divided = humps(piece);
  const [only = ''] = parts;
  if (parts.length !== 1 || divided.length < 2) return parts;
  return (await lexicon.find(only)).some((entry) => isWord(entry) || entry.kind === 'same') ? parts : divided;
}

function combine(variants: readonly string[][], options: readonly string[][]): string[][] {
  return variants
    .flatMap((variant) => options.map((option) => [...variant, ...option]))
    .slice(0, maxVariants);
}

/** Adds, for two words that the papers also write as one, the variant with that. */
async function addJoined(variants: string[][], { lexicon }: WordSource): Promise<string[][]> {
  const joined = variants.slice(0, 1).flatMap((words) =>
    words.slice(1).map(async (second, index) => {
      const pair = `${words[index] ?? ''} ${second}`;
      const same = (await lexicon.find(pair)).find(({ kind }) => kind === 'same');
      return same?.kind === 'same' ? [words.toSpliced(index, 2, ...same.words)] : [];
    }),
  );
  return [...variants, ...(await Promise.all(joined)).flat()].slice(0, maxVariants);
}

/**
 * Reads words of a query: each part as the papers write it, corrected if they do not have it. Words that say nothing
 * are left out, unless there is no other.
 *
 * @param isTyping True if the last word may be unfinished.
 */
export async function readWords(
  pieces: readonly string[],
  isTyping: boolean,
  source: WordSource,
): Promise<ReadWords> {
  const divided = (await Promise.all(pieces.map((piece) => divideHumps(piece, source)))).flatMap(
    (parts, index) => parts.map((part) => ({ part, isCompound: parts.length > 1, piece: index })),
  );
  const telling = divided.filter(({ part, isCompound }) => isCompound || !isFiller(part));
  const used = telling.length > 0 ? telling : divided;
  const read = await Promise.all(
    used.map(({ part }, index) => readPart(part, isTyping && index === used.length - 1, source)),
  );
  const partAt = (index: number) => used[index]?.part ?? '';
  const variants = read
    .filter(({ options }) => options.length > 0)
    .reduce<string[][]>((all, { options }) => combine(all, options), [[]]);
  return {
    variants: await addJoined(variants, source),
    corrected: read.flatMap(({ corrected }, index) =>
      corrected === undefined ? [] : [{ from: partAt(index), to: corrected }],
    ),
    unknown: read.flatMap(({ isUnknown }, index) => (isUnknown ? [partAt(index)] : [])),
    doubtful: read.flatMap(({ doubtful }, index) =>
      doubtful === undefined ? [] : [{ from: partAt(index), to: doubtful }],
    ),
  };
}
