import { divideQuery, type QueryPart } from './divide-query.ts';
import { stemOf } from './index-key.ts';
import { findSame, isWord, type Lexicon, type LexiconEntry, type WordEntry } from './lexicon.ts';
import type { Speller } from './speller.ts';

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
/** The best paper of each stands among the first five. */
const maxGuesses = 5;
const minCompletedLength = 2;
const mostly = 0.75;

/** One part of a query as the words of the index; `options` has more than one for an unfinished word. */
interface ReadPart {
  options: string[][];
  corrected?: string;
  isUnknown?: true;
  doubtful?: string;
}

/** True if most papers that have a word have it in a name of an author, which has no other forms: `evaner` is not of `Evan`. */
function isNameOnly({ key, papers }: WordEntry, near: readonly LexiconEntry[]): boolean {
  const named = near.flatMap((entry) =>
    entry.kind === 'name' && entry.key.startsWith(`${key} `) ? entry.papers : [],
  );
  return new Set(named).size >= papers * mostly;
}

/** How many papers have other forms of a word: they share a stem. Those that have several count more than once. */
async function countForms(part: string, { lexicon, language }: WordSource): Promise<number> {
  const stem = stemOf(part, language);
  const beginning = stem.length > 3 ? stem.replace(/[iey]$/, '') : stem;
  const near = await lexicon.startingWith(beginning);
  const forms = near
    .filter(isWord)
    .filter((entry) => stemOf(entry.key, language) === stem && !isNameOnly(entry, near));
  return forms.reduce((sum, { papers }) => sum + papers, 0);
}

/** Whole words for an unfinished one, the commonest first; forms of one word count once. */
async function complete(part: string, { lexicon, language }: WordSource): Promise<string[]> {
  const found = (await lexicon.startingWith(part)).filter(isWord).sort((a, b) => b.papers - a.papers);
  const stems = new Map(found.map(({ key }) => [stemOf(key, language), key] as const).reverse());
  return [...stems.values()].reverse().slice(0, maxCompletions);
}

/** Words of different stems, each as an option, as the papers write it. */
function distinct(words: readonly string[], { lexicon, language }: WordSource): Promise<string[][]> {
  const byStem = new Map(words.toReversed().map((word) => [stemOf(word, language), word]));
  const different = words.filter((word) => byStem.get(stemOf(word, language)) === word);
  return Promise.all(
    different.slice(0, maxGuesses).map(async (word) => (await findSame(word, lexicon)) ?? [word]),
  );
}

async function correct(part: string, source: WordSource): Promise<ReadPart> {
  const { speller } = source;
  const meant = (await speller?.correct(part)) ?? [];
  const [near] = meant;
  if (near !== undefined) return { options: await distinct(meant, source), corrected: near };
  const pair = await speller?.divide(part);
  return pair ? { options: [pair], corrected: pair.join(' ') } : { options: [], isUnknown: true };
}

/** @param isLast True if the reader may still be writing it. */
async function readPart({ part, isSign }: QueryPart, isLast: boolean, source: WordSource): Promise<ReadPart> {
  const entries = await source.lexicon.find(part);
  const same = entries.find(({ kind }) => kind === 'same');
  if (same?.kind === 'same') return { options: [same.words] };
  const word = entries.find(isWord);
  if (word) {
    const doubtful = isLast ? undefined : await source.speller?.findDoubt(word);
    return { options: [[part]], ...(doubtful !== undefined && { doubtful }) };
  }
  const forms = await countForms(part, source);
  if (forms > 0) {
    const doubtful = isLast ? undefined : await source.speller?.findCommoner(part, forms);
    return doubtful === undefined
      ? { options: [[part]] }
      : { options: [[part], ...(await distinct([doubtful], source))], doubtful };
  }
  const completions = isLast && part.length >= minCompletedLength ? await complete(part, source) : [];
  if (completions.length > 0) return { options: completions.map((completion) => [completion]) };
  return isSign ? { options: [], isUnknown: true } : correct(part, source);
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
      const same = await findSame(pair, lexicon);
      return same ? [words.toSpliced(index, 2, ...same)] : [];
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
  const used = await divideQuery(pieces, source.lexicon);
  // Asked for again below, and then it is there: each question is a way to the server and back.
  addJoined([used.map(({ part }) => part)], source).catch(() => undefined);
  const read = await Promise.all(
    used.map((part, index) => readPart(part, isTyping && index === used.length - 1, source)),
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
