import { divideQuery, type QueryPart } from './divide-query.ts';
import { findSame, isWord, type Lexicon } from './lexicon.ts';
import type { Speller } from './speller.ts';
import type { WordForms } from './word-forms.ts';

/** What the words of a query are read with. */
export interface WordSource {
  lexicon: Lexicon;
  /** Without them, a word that the lexicon has not is unknown: no other form of it, and no correction. */
  forms?: WordForms;
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
/** The best paper of each stands among the first five. */
const maxGuesses = 5;
const minCompletedLength = 2;

/** One part of a query as the words of the index; `options` has more than one for an unfinished word. */
interface ReadPart {
  options: string[][];
  corrected?: string;
  isUnknown?: true;
  doubtful?: string;
}

async function correct(part: string, { speller, forms }: WordSource): Promise<ReadPart> {
  const meant = (await speller?.correct(part)) ?? [];
  const [near] = meant;
  if (near !== undefined && forms)
    return { options: await forms.distinct(meant, maxGuesses), corrected: near };
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
  const { forms } = source;
  if (!forms) return { options: [], isUnknown: true };
  const count = await forms.count(part);
  if (count > 0) {
    const doubtful = isLast ? undefined : await source.speller?.findCommoner(part, count);
    return doubtful === undefined
      ? { options: [[part]] }
      : { options: [[part], ...(await forms.distinct([doubtful], maxGuesses))], doubtful };
  }
  const completions = isLast && part.length >= minCompletedLength ? await forms.complete(part) : [];
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
