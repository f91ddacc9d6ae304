import { isSpace, isWordCharacter } from './characters.ts';
import { leaveRaw } from './read-formula.ts';
import type { Reading, Source } from './source.ts';

const maxQuotationLength = 400;
const maxSingleQuotationLength = 100;

function text(value: string, start: number, end: number): Reading {
  return { end, inlines: [{ type: 'text', value, start, end }] };
}

/** Finds the mark that closes a quotation opened with two backticks: `''`, or `"` if it comes first. */
function findDoubleClose(
  source: Source,
  from: number,
  limit: number,
): { at: number; length: number } | undefined {
  const { text } = source;
  let straight: number | undefined;
  const last = Math.min(limit, from + maxQuotationLength);
  for (let at = from; at < last; at += 1) {
    source.steps += 1;
    if (text.startsWith('\n\n', at) || text.startsWith('``', at)) break;
    if (text.startsWith("''", at)) return { at, length: 2 };
    if (text[at] === '"' && text[at - 1] !== '\\') straight ??= at;
  }
  return straight === undefined ? undefined : { at: straight, length: 1 };
}

function findSingleClose(source: Source, from: number, limit: number): number | undefined {
  const { text } = source;
  const last = Math.min(limit, from + maxSingleQuotationLength);
  for (let at = from; at < last; at += 1) {
    source.steps += 1;
    if (text[at] === '`' || text.startsWith('\n\n', at)) return undefined;
    if (
      text[at] === "'" &&
      at > from &&
      !isSpace(text[at - 1]) &&
      !isWordCharacter(text[at + 1]) &&
      text[at + 1] !== "'"
    )
      return at;
  }
  return undefined;
}

/** Code between two backticks stays unchanged, backticks included. */
function endOfCode(source: Source, at: number, limit: number): number | undefined {
  const close = source.text.slice(at + 1, Math.min(limit, at + maxSingleQuotationLength)).indexOf('`');
  const isCode = close > 0 && !isSpace(source.text[at + 1]) && !isSpace(source.text[at + close]);
  source.steps += close > 0 ? close : maxSingleQuotationLength;
  return isCode ? at + close + 2 : undefined;
}

/** LaTeX quotation marks: ``` ``…'' ```, ``` ``…" ``` and `` `…' ``. The closing mark is remembered. */
export function readQuote(source: Source, at: number, limit: number): Reading | undefined {
  const run = /^`+/.exec(source.text.slice(at, at + 4))?.[0].length ?? 0;
  if (run > 2) return undefined;
  if (run === 2) {
    const close = findDoubleClose(source, at + 2, limit);
    if (!close) return leaveRaw(source, at, at + 2, 'unpaired-quote');
    source.quotes.set(close.at, { length: close.length, mark: '”' });
    return text('“', at, at + 2);
  }
  if (isWordCharacter(source.text[at - 1]) || isSpace(source.text[at + 1] ?? ' ')) return undefined;
  const close = findSingleClose(source, at + 1, limit);
  if (close !== undefined) {
    source.quotes.set(close, { length: 1, mark: '’' });
    return text('‘', at, at + 1);
  }
  const end = endOfCode(source, at, limit);
  return end === undefined ? undefined : text(source.text.slice(at, end), at, end);
}

/** A closing mark whose opening mark was read earlier. */
export function readClosingQuote(source: Source, at: number): Reading | undefined {
  const quote = source.quotes.get(at);
  return quote && text(quote.mark, at, at + quote.length);
}

const beforeDash = /^[\p{L}\p{N})\]}"'”’.,%*]$/u;
const afterDash = /^[\p{L}\p{N}([{"'“‘`\\$*+]$/u;

/** `--` and `---` between words. `--flag`, rules, arrows and comments stay. */
export function readDash(source: Source, at: number): Reading | undefined {
  const run = /^-+/.exec(source.text.slice(at, at + 4))?.[0].length ?? 0;
  const before = source.text[at - 1];
  const after = source.text[at + run];
  if ((run !== 2 && run !== 3) || before === undefined || after === undefined) return undefined;
  const isAfterWord = beforeDash.test(before);
  const isJoined = isAfterWord && (afterDash.test(after) || isSpace(after));
  const isFree =
    /[ \u00a0]/.test(before) && /[ \u00a0]/.test(after) && at > 1 && at + run + 1 < source.text.length;
  return isJoined || isFree ? text(run === 2 ? '–' : '—', at, at + run) : undefined;
}
