import { minLength, type KnownWord } from './spelling.ts';

/** From this length on, two slips are corrected, otherwise one. */
export const twoSlipLength = 9;
/** What a slip costs; some happen more easily than others. */
const costs = { plain: 1, swapped: 0.75, neighbour: 0.8, doubled: 0.7, first: 0.35 };
/** Words of a hundred papers win against those of one over this much of a slip. */
const frequencyGain = 0.12;

/** Words within this cost of the likeliest may be meant as well. */
const margin = 0.7;
const maxMeant = 9;

const keyboard = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function placeOf(letter: string): { row: number; column: number } | undefined {
  const row = keyboard.findIndex((keys) => keys.includes(letter));
  return row === -1 ? undefined : { row, column: (keyboard[row] ?? '').indexOf(letter) + row / 2 };
}

function areNeighbours(a: string, b: string): boolean {
  const [first, second] = [placeOf(a), placeOf(b)];
  return (
    first !== undefined &&
    second !== undefined &&
    Math.abs(first.row - second.row) <= 1 &&
    Math.abs(first.column - second.column) <= 1
  );
}

/** Weighted slips between two words: a letter too many, missing, wrong, or two letters exchanged. */
export function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const [x = '', y = ''] = [a[row - 1], b[column - 1]];
      const isSwap = row > 1 && column > 1 && x !== y && x === b[column - 2] && a[row - 2] === y;
      const change = x === y ? 0 : areNeighbours(x, y) ? costs.neighbour : costs.plain;
      next.push(
        Math.min(
          (last[column] ?? Infinity) + (x === a[row - 2] ? costs.doubled : costs.plain),
          (next[column - 1] ?? Infinity) + (y === b[column - 2] ? costs.doubled : costs.plain),
          (last[column - 1] ?? Infinity) + change,
          isSwap ? (before[column - 2] ?? Infinity) + costs.swapped : Infinity,
        ),
      );
    }
    [before, last] = [last, next];
  }
  return last[b.length] ?? Infinity;
}

function digitsOf(word: string): string {
  return word.replace(/\D/g, '');
}

/** The cost of taking one word for the other, or `undefined` if nobody would mean it. */
function costOf(word: string, { word: other, papers }: KnownWord): number | undefined {
  if (Math.abs(word.length - other.length) > 2 || digitsOf(word) !== digitsOf(other)) return undefined;
  const sameStart = word[0] === other[0];
  const maxSlips = word.length >= twoSlipLength && sameStart ? 2 : 1;
  if (word.length === minLength && (other.length < 3 || papers < 3)) return undefined;
  const slips = slipsBetween(word, other);
  if (slips > maxSlips) return undefined;
  return slips + (sameStart ? 0 : costs.first) - frequencyGain * Math.log10(papers) * 0.5;
}

/** The known words that a misspelt one may be meant to be, the likeliest first; none that is far less likely. */
export function correctWord(word: string, known: readonly KnownWord[]): string[] {
  if (word.length < minLength) return [];
  const near = known
    .flatMap((candidate) => {
      const cost = costOf(word, candidate);
      return cost === undefined ? [] : [{ word: candidate.word, cost }];
    })
    .sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1));
  const minCost = near[0]?.cost ?? 0;
  return near
    .filter(({ cost }) => cost - minCost <= margin)
    .slice(0, maxMeant)
    .map((meant) => meant.word);
}

/**
 * Two known words that were written as one, the likeliest pair.
 *
 * @param papersOf Number of papers that have a word.
 */
export async function divideWord(
  word: string,
  papersOf: (word: string) => Promise<number>,
): Promise<[string, string] | undefined> {
  const cuts = Array.from({ length: Math.max(0, word.length - 5) }, (_, index) => index + 3);
  const pairs = cuts.map((at): [string, string] => [word.slice(0, at), word.slice(at)]);
  const firsts = await Promise.all(pairs.map(([first]) => papersOf(first)));
  // A second part is in another file, which is loaded only if the first part is a word.
  const known = pairs
    .map((pair, index) => ({ pair, papers: firsts[index] ?? 0 }))
    .filter(({ papers }) => papers > 1);
  const seconds = await Promise.all(known.map(({ pair }) => papersOf(pair[1])));
  const both = known.map(({ pair, papers }, index) => ({
    pair,
    papers: Math.min(papers, seconds[index] ?? 0),
  }));
  const [best] = both.filter(({ papers }) => papers > 1).sort((a, b) => b.papers - a.papers);
  return best?.pair;
}
