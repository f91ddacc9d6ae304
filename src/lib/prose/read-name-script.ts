import { endOfRun, isDigit, isLetter, isWordCharacter } from './characters.ts';
import { lower, raise } from './math/script-characters.ts';
import type { Reading, Source } from './source.ts';

/** Exponents of names that have their own character. */
const marks = new Map(
  Object.entries({
    '*': '*',
    star: '*',
    ast: '*',
    '\\star': '*',
    '\\ast': '*',
    circ: '°',
    '\\circ': '°',
    prime: '′',
    dagger: '†',
    '\\dagger': '†',
  }),
);

interface Argument {
  value: string;
  end: number;
}

function readBraced(source: Source, at: number): Argument | undefined {
  const close = source.groups.get(at);
  if (close === undefined || close - at > 10) return undefined;
  return { value: source.text.slice(at + 1, close - 1), end: close };
}

function readUnbraced(source: Source, at: number, limit: number): Argument | undefined {
  const { text } = source;
  if (isDigit(text[at])) {
    const end = endOfRun(text, at, Math.min(limit, at + 6), isDigit);
    return text[end] === '.' && isDigit(text[end + 1]) ? undefined : { value: text.slice(at, end), end };
  }
  if ('+*'.includes(text[at] ?? ' ') && !isWordCharacter(text[at + 1]) && text[at + 1] !== text[at])
    return { value: text[at] ?? '', end: at + 1 };
  const start = text[at] === '\\' ? at + 1 : at;
  const end = endOfRun(text, start, Math.min(limit, start + 8), isLetter);
  const value = text.slice(at, end);
  const isWhole = end > start && !isWordCharacter(text[end]);
  // One letter is an index, and capitals are part of the name (`ReST^EM`). A word could be anything.
  return isWhole && (marks.has(value) || /^(?:[A-Za-z]|[A-Z]{2,3})$/.test(value))
    ? { value, end }
    : undefined;
}

/** A raised number, letter or mark on a name, set in plain Unicode: `Med-R^3`, `DTS^star`, `pass^k`. */
function readRaised(source: Source, at: number, limit: number): Reading | undefined {
  const { text } = source;
  const before = text[at - 1];
  if (!isWordCharacter(before) && before !== ')' && before !== ']') return undefined;
  const argument = text[at + 1] === '{' ? readBraced(source, at + 1) : readUnbraced(source, at + 1, limit);
  const value = argument && (marks.get(argument.value) ?? raise(argument.value));
  if (!argument || value === undefined || value === '' || '^_'.includes(text[argument.end] ?? ' '))
    return undefined;
  return { end: argument.end, inlines: [{ type: 'text', value, start: at, end: argument.end }] };
}

/** `LaSOT_{ext}`: an index in braces. Plain text does without them. */
function readBracedIndex(source: Source, at: number): Reading | undefined {
  const index = readBraced(source, at + 1);
  const isIndex =
    index !== undefined && isWordCharacter(source.text[at - 1]) && /^[A-Za-z0-9]+$/.test(index.value);
  return isIndex
    ? {
        end: index.end,
        inlines: [
          { type: 'text', value: lower(index.value) ?? `_${index.value}`, start: at, end: index.end },
        ],
      }
    : undefined;
}

/** A lowered number after the single letter that begins a name: `N_0-VTLA`. */
function readLowered(source: Source, at: number, limit: number): Reading | undefined {
  const { text } = source;
  if (text[at + 1] === '{') return readBracedIndex(source, at);
  const end = endOfRun(text, at + 1, Math.min(limit, at + 4), isDigit);
  const isName =
    isLetter(text[at - 1]) &&
    !isWordCharacter(text[at - 2]) &&
    text[at - 2] !== '_' &&
    text[end] === '-' &&
    isLetter(text[end + 1]);
  const value = lower(text.slice(at + 1, end));
  if (!isName || end === at + 1 || value === undefined) return undefined;
  return { end, inlines: [{ type: 'text', value, start: at, end }] };
}

/** The `^` or `_` of a name that is not a formula. */
export function readNameScript(source: Source, at: number, limit: number): Reading | undefined {
  return source.text[at] === '^' ? readRaised(source, at, limit) : readLowered(source, at, limit);
}
