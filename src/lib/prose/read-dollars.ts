import { isDigit, isSpace } from './characters.ts';
import { findClose, maxDelimitedLength, readInside } from './read-delimited.ts';
import type { DollarPair, Reading, Source } from './source.ts';

/** Macros, exponents and indices, which no sum of money and few sentences have. */
function hasTex(inside: string): boolean {
  return /\\[A-Za-z]|[\^_]/.test(inside);
}

function touchesSpace(inside: string): boolean {
  return isSpace(inside[0]) || isSpace(inside.at(-1));
}

/** `$5-$10` and `$200, GPT costs $2`: two sums with a word or a dash between them. */
function isMoney({ text }: Source, { from, to, end }: DollarPair): boolean {
  const inside = text.slice(from, to);
  if (hasTex(inside)) return false;
  if (touchesSpace(inside)) return /\p{L}{2}|^\d/u.test(inside);
  return isDigit(inside[0]) && (isDigit(text[end]) || /\p{L}{2}/u.test(inside));
}

/** Pairs every second dollar that no backslash escapes with the one before it, as TeX does; nothing if one is left over. */
function pairAll({ text }: Source): DollarPair[] | undefined {
  const pairs: DollarPair[] = [];
  let open: { at: number; mark: string } | undefined;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '$' && !open) {
      open = { at, mark: text[at + 1] === '$' ? '$$' : '$' };
      at += open.mark.length - 1;
    } else if (open && text.startsWith(open.mark, at)) {
      const { length } = open.mark;
      pairs.push({ at: open.at, from: open.at + length, to: at, end: at + length });
      at += length - 1;
      open = undefined;
    }
  }
  return open ? undefined : pairs;
}

function readPair(source: Source, { at, from, to, end }: DollarPair): Reading {
  return readInside(source, at, from, to, end);
}

/** Whether what a pair encloses is mathematics: read, or with macros that no reader knows. */
function isFormula(source: Source, pair: DollarPair): boolean {
  const inside = source.text.slice(pair.from, pair.to);
  if (inside.length > maxDelimitedLength || isMoney(source, pair)) return false;
  if (!readPair(source, pair).leftRaw) return true;
  return hasTex(inside) && !touchesSpace(inside) && !isDigit(inside[0]);
}

/**
 * The pairs of a TeX text, if all of them enclose mathematics. Otherwise one of its dollars is money that nobody
 * escaped, and which of them cannot be told by counting.
 */
function pairDollars(source: Source): Map<number, DollarPair> {
  const pairs = pairAll(source) ?? [];
  const isSure = pairs.every((pair) => isFormula(source, pair));
  return new Map(isSure ? pairs.map((pair) => [pair.at, pair]) : []);
}

/** Between the letters or digits of a price no formula stands, but a sign does: `p$<$0.05`. */
function isDoubtful(source: Source, pair: DollarPair): boolean {
  const inside = source.text.slice(pair.from, pair.to);
  if (pair.end - pair.to === 2) return false;
  const isPrice = isDigit(source.text[pair.end]) && !hasTex(inside) && /[\p{L}\p{N}]/u.test(inside);
  return touchesSpace(inside) || isPrice || isMoney(source, pair);
}

/** A pair of neighbours that is mathematics beyond doubt, whatever other dollars of the text are. */
function readSurePair(source: Source, at: number, limit: number): Reading | undefined {
  const mark = source.text.startsWith('$$', at) ? '$$' : '$';
  const from = at + mark.length;
  const to = findClose(source, from, limit, mark);
  if (to === undefined) return undefined;
  const pair = { at, from, to, end: to + mark.length };
  if (isDoubtful(source, pair)) return undefined;
  const reading = readPair(source, pair);
  return reading.leftRaw && !hasTex(source.text.slice(from, to)) ? undefined : reading;
}

/** `$ … $` and `$$ … $$`. What is not mathematics beyond doubt stays as it is, with its dollars. */
export function readDollars(source: Source, at: number, limit: number): Reading | undefined {
  if (source.markup === 'plain') return undefined;
  if (source.markup !== 'tex') return readSurePair(source, at, limit);
  source.dollars ??= pairDollars(source);
  const pair = source.dollars.get(at);
  return pair ? readPair(source, pair) : readSurePair(source, at, limit);
}
