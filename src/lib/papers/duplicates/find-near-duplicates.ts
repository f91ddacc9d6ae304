import { textSimilarity } from '../merge/text-similarity.ts';
import { nameKey } from '../../names/name-key.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { Name } from '../../schema/values.ts';
import { findInEach } from '../complete-each.ts';
import type { PlacedPaper } from '../place-of-paper.ts';
import { pairsSharing } from './pairs-sharing.ts';
import { hashRuns, readWords } from './read-words.ts';

/** The fields of a paper that are compared. */
export interface ComparedPaper extends PlacedPaper {
  id: string;
  /** Plain text; empty if no source has it. */
  abstract: string;
  authors?: readonly Name[] | undefined;
}

/** Two papers that may be one, as indexes, the lower index first. */
export interface NearDuplicate {
  first: number;
  second: number;
  /** Share of common runs of words in both abstracts, 0–1. Absent if an abstract is missing or different. */
  text?: number;
}

/** Words in a run: enough to be typical of one author, few enough to survive an edit. */
const runLength = 4;
const titleRunLength = 2;

/** Number of common runs from which two abstracts are compared. */
const minRuns = 4;
/** Share of common runs from which two abstracts are one text. Of 28 million real pairs, three are above it and none is near. */
const sameText = 0.4;
/** The same share if the authors are also the same. */
const sameTextOfAuthors = 0.2;
/** If the longer abstract has this share of the shorter one, the shorter one was cut from it. */
const cutText = 0.7;
const minCutRuns = 20;
/** Share of common words from which two titles differ only by a slip. */
const sameTitle = 0.8;
/** Share of the shorter list of authors from which the authors are the same. */
const sameAuthors = 0.5;

interface Profile {
  abstract: Uint32Array;
  /** Letters and digits only. */
  name: string;
  titleWords: ReadonlySet<string>;
  titleRuns: Uint32Array;
  /** Numbers in the title. `Qwen2` and `Qwen2.5` are two papers, and so are “Part I” and “Part II”. */
  numbers: string;
  authors: ReadonlySet<string>;
}

/** Of a paper that cannot be read. */
const nothing: Profile = {
  abstract: new Uint32Array(),
  name: '',
  titleWords: new Set(),
  titleRuns: new Uint32Array(),
  numbers: '',
  authors: new Set(),
};

const numeral = /^(?:i{1,3}|iv|vi{0,3}|ix|x|one|two|three|four|five|six|seven|eight|nine|ten)$/;
const part = /^(?:part|volume|vol|book|chapter|episode|issue|session|appendix)$/;

/** Digits, numerals, and the word after “part” or a similar word. */
function numbersOf(words: string[]): string {
  return words
    .map((word, index) =>
      numeral.test(word) || part.test(words[index - 1] ?? '')
        ? word
        : word.replace(/[^\p{N}]+/gu, ' ').trim(),
    )
    .filter(Boolean)
    .join(' ');
}

function describe({ title, abstract, authors = [] }: ComparedPaper): Profile {
  const words = readWords(title);
  return {
    abstract: hashRuns(readWords(abstract), runLength),
    name: words.join(''),
    titleWords: new Set(words),
    titleRuns: Uint32Array.from(
      new Set([...hashRuns(words, titleRunLength), ...hashRuns([words.join('')], 1)]),
    ),
    numbers: numbersOf(words),
    authors: new Set(authors.map(nameKey)),
  };
}

/** Makes a function that keeps what is read of each object. */
export type KeepRead = <Input extends object, Output>(
  read: (input: Input) => Output,
) => (input: Input) => Output;

/** Share of the shorter list of authors that is common to both; `undefined` if one list is unknown. */
function sharedAuthors(a: Profile, b: Profile): number | undefined {
  const fewer = Math.min(a.authors.size, b.authors.size);
  return fewer === 0 ? undefined : a.authors.intersection(b.authors).size / fewer;
}

/** The runs without those that many papers share. */
function withoutCommon(runs: Uint32Array, common: ReadonlySet<number>): Set<number> {
  return new Set(runs.filter((run) => !common.has(run)));
}

/**
 * @param rareRuns the runs of an abstract without those that many papers share
 */
function compareTexts(
  a: Profile,
  b: Profile,
  rareRuns: (paper: Profile) => ReadonlySet<number>,
): number | undefined {
  const [first, second] = [rareRuns(a), rareRuns(b)];
  const share = textSimilarity(first, second);
  const fewer = Math.min(first.size, second.size);
  const isCut = fewer >= minCutRuns && first.intersection(second).size >= cutText * fewer;
  const minShare = (sharedAuthors(a, b) ?? 0) >= sameAuthors ? sameTextOfAuthors : sameText;
  return fewer >= minRuns && (share >= minShare || isCut) ? share : undefined;
}

/** Whether titles agree: the same words and no different authors; or, without an abstract, a slip and the same authors. */
function haveOneTitle(a: Profile, b: Profile): boolean {
  const authors = sharedAuthors(a, b);
  if (a.numbers !== b.numbers || (authors ?? 1) < sameAuthors) return false;
  const isMissing = a.abstract.length === 0 || b.abstract.length === 0;
  if (a.name === b.name) return a.name !== '';
  return isMissing && authors !== undefined && textSimilarity(a.titleWords, b.titleWords) >= sameTitle;
}

/**
 * Finds pairs of papers that may be one, with another title, another id or from another source: most of their
 * abstracts is the same text, or title and authors agree. Only pairs that share rare runs of words are compared,
 * so that ten thousand papers take seconds. Text that more than eight papers share does not count. A paper that cannot
 * be read is in no pair.
 *
 * @param keep lets a caller keep what is read of a paper
 */
export function findNearDuplicates(
  papers: readonly ComparedPaper[],
  keep: KeepRead = (read) => read,
): {
  pairs: NearDuplicate[];
  diagnostics: Diagnostic[];
} {
  const { parts: profiles, diagnostics } = findInEach(
    papers,
    'a search for near-duplicates',
    keep(describe),
    nothing,
  );
  const byText = pairsSharing(
    profiles.map(({ abstract }) => abstract),
    minRuns,
  );
  const byTitle = pairsSharing(
    profiles.map(({ titleRuns }) => titleRuns),
    1,
  );
  const rare = new Map<Profile, ReadonlySet<number>>();
  const rareRuns = (paper: Profile): ReadonlySet<number> => {
    const runs = rare.get(paper) ?? withoutCommon(paper.abstract, byText.common);
    rare.set(paper, runs);
    return runs;
  };
  const found = new Map<string, NearDuplicate>();
  for (const [first, second] of byText.pairs) {
    const [a, b] = [profiles[first], profiles[second]];
    const text = a && b && compareTexts(a, b, rareRuns);
    if (text !== undefined) found.set(`${first} ${second}`, { first, second, text });
  }
  for (const [first, second] of byTitle.pairs) {
    const [a, b] = [profiles[first], profiles[second]];
    if (a && b && !found.has(`${first} ${second}`) && haveOneTitle(a, b))
      found.set(`${first} ${second}`, { first, second });
  }
  const pairs = [...found.values()].sort((a, b) => a.first - b.first || a.second - b.second);
  return { pairs, diagnostics };
}
