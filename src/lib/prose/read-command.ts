import { endOfRun, isAsciiLetter, isSpace, isWordCharacter } from './characters.ts';
import type { Reading, Source } from './source.ts';
import { signs } from './tex/signs.ts';

/** No-break space for `~`, narrow no-break space for `\,`. */
const tie = '\u00a0';
const thinSpace = '\u202f';

/** Abbreviations that conference classes define. The final full stop is left out if one follows. */
const abbreviations = new Map(
  Object.entries({
    eg: 'e.g.',
    Eg: 'E.g.',
    ie: 'i.e.',
    Ie: 'I.e.',
    etc: 'etc.',
    cf: 'cf.',
    vs: 'vs.',
    wrt: 'w.r.t.',
    etal: 'et al.',
  }),
);

/** Signs that formulas have too. */
const mathematical = new Set(['ldots', 'dots', 'lbrace', 'rbrace', 'slash']);

function text(value: string, start: number, end: number): Reading {
  return { end, inlines: [{ type: 'text', value, start, end }] };
}

function readAbbreviation(source: Source, at: number, end: number, value: string): Reading {
  const isDotted = source.text[end] === '.';
  const after = isDotted ? end + 1 : end;
  // Here the tie belongs to the abbreviation; elsewhere `~` may mean "about".
  const isTied = source.text[after] === '~' && isWordCharacter(source.text[after + 1]);
  return isTied ? text(value + tie, at, after + 1) : text(value, at, after);
}

/** Escaped signs, spaces and named words of LaTeX text: `\%`, `i.\,i.\,d.`, `\eg~`, `\textrightarrow`. */
export function readCommand(source: Source, at: number): Reading | undefined {
  const next = source.text[at + 1] ?? '';
  if ('%&$#_{}'.includes(next) && next !== '') return text(next, at, at + 2);
  const before = source.text[at - 1];
  const isAfterWord = before !== undefined && !isSpace(before);
  if (next === ',' && isAfterWord) return text(thinSpace, at, at + 2);
  if (next === ' ' && before === '.') return text(' ', at, at + 2);
  const end = endOfRun(source.text, at + 1, Math.min(source.text.length, at + 24), isAsciiLetter);
  const name = source.text.slice(at + 1, end);
  const abbreviation = abbreviations.get(name);
  if (abbreviation !== undefined) return readAbbreviation(source, at, end, abbreviation);
  const word = signs.get(name);
  // After a colon it is a path, `C:\S`, unless the source says that it is TeX. Mathematics has its own reader.
  if (word === undefined || mathematical.has(name) || (before === ':' && source.markup !== 'tex'))
    return undefined;
  return text(word, at, source.text.startsWith('{}', end) ? end + 2 : end);
}

/** `~` before an address: a no-break space. */
export function readTie(source: Source, at: number): Reading | undefined {
  const after = source.text.slice(at + 1, at + 9);
  const isTie = isWordCharacter(source.text[at - 1]) && /^(?:https?:\/\/|\\url\{|\\href\{)/.test(after);
  return isTie ? text(tie, at, at + 1) : undefined;
}
