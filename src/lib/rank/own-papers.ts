import { isRecord, readList, readText, type Part } from '../reader/stored.ts';
import { termsOf } from '../relate/terms.ts';
import type { RankVocabulary } from './rank-vocabulary.ts';
import { maxWeight } from './term-vector.ts';
import type { WeighedTerm } from './weigh-text.ts';

/** A paper of the reader's own file, as the browser keeps it: its title, and terms as it writes them with their weights. */
export interface OwnPaper {
  title: string;
  terms: readonly (readonly [shown: string, weight: number])[];
}

/** The papers of a file that the reader gave. */
export interface OwnPapers {
  /** Name of the file; empty if there is none. */
  file: string;
  papers: readonly OwnPaper[];
}

/** With more, the first ones are taken: they say what the reader works on as well. */
export const maxOwnPapers = 1000;
const maxTitleLength = 500;
const maxTermLength = 100;
const maxTerms = 60;

function readTerm(item: unknown): readonly [string, number] | undefined {
  if (!Array.isArray(item)) return undefined;
  const [first, weight] = item as unknown[];
  const shown = readText(first, maxTermLength);
  const isWeight = Number.isInteger(weight) && Number(weight) > 0 && Number(weight) <= maxWeight;
  return shown !== undefined && isWeight ? [shown, Number(weight)] : undefined;
}

function readOwnPaper(item: unknown): OwnPaper | undefined {
  if (!isRecord(item)) return undefined;
  const title = readText(item['title'], maxTitleLength);
  if (title === undefined) return undefined;
  return { title, terms: readList(item['terms'], readTerm, maxTerms, () => undefined) };
}

/** The reader's own file as the browser keeps it. */
export const ownPapersPart: Part<OwnPapers> = {
  name: 'own-papers',
  empty: { file: '', papers: [] },
  read: (value, drop) => {
    if (!isRecord(value)) {
      drop();
      return { file: '', papers: [] };
    }
    return {
      file: readText(value['file'], maxTitleLength) ?? '',
      papers: readList(value['papers'], readOwnPaper, maxOwnPapers, drop),
    };
  },
};

export function toOwnPaper(title: string, terms: readonly WeighedTerm[]): OwnPaper {
  return {
    title: title.slice(0, maxTitleLength),
    terms: terms.map(({ shown, weight }) => [shown.slice(0, maxTermLength), weight]),
  };
}

/** The key of a term as it is shown: `reinforc learn` of `reinforcement learning`. */
function keyOf(shown: string): string | undefined {
  return termsOf(shown).find((term) => term.shown === shown)?.key;
}

/** A kept paper by the vocabulary of today; terms that are no longer in it are left out. */
export function openOwnPaper({ terms }: OwnPaper, { numbers }: RankVocabulary): WeighedTerm[] {
  const found = terms.flatMap(([shown, weight]) => {
    const term = numbers.get(keyOf(shown) ?? '');
    return term === undefined ? [] : [{ term, weight, shown }];
  });
  return found.sort((a, b) => a.term - b.term);
}
