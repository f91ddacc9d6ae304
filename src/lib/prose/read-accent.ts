import { isAsciiLetter, isWordCharacter } from './characters.ts';
import type { Reading, Source } from './source.ts';
import { accents, putAccent, specialLetters } from './tex/accents.ts';

/** Commands that work without braces. The others often occur in paths, code and addresses; only TeX has them so. */
const bare = new Set(['"', "'", '`', '^', '~']);
const contraction = /^(?:s|t|d|m|re|ll|ve)(?![\p{L}\p{N}])/u;

interface Argument {
  letter: string;
  end: number;
}

function readLetter(text: string, at: number): Argument | undefined {
  if (text.startsWith('\\i', at) && !isAsciiLetter(text[at + 2])) return { letter: 'i', end: at + 2 };
  if (text.startsWith('\\j', at) && !isAsciiLetter(text[at + 2])) return { letter: 'j', end: at + 2 };
  const letter = text[at];
  return letter !== undefined && isAsciiLetter(letter) ? { letter, end: at + 1 } : undefined;
}

function readArgument(text: string, at: number): (Argument & { braced: boolean }) | undefined {
  if (text[at] !== '{') {
    const argument = readLetter(text, at);
    return argument && { ...argument, braced: false };
  }
  const argument = readLetter(text, at + 1);
  return argument && text[argument.end] === '}'
    ? { letter: argument.letter, end: argument.end + 1, braced: true }
    : undefined;
}

/** `\"U`, `\'{e}`, `\v{s}`: an accented letter, if Unicode has it as one character. */
function readAccented(source: Source, at: number): Argument | undefined {
  const { text } = source;
  const command = text[at + 1] ?? '';
  const mark = accents.get(command);
  // `\\v s` of a group of TeX: the space ends the name.
  const isSpaced = source.markup === 'tex' && isAsciiLetter(command) && text[at + 2] === ' ';
  const argument = mark === undefined ? undefined : readArgument(text, at + (isSpaced ? 3 : 2));
  const isBare = bare.has(command) || isSpaced || (source.markup === 'tex' && !isAsciiLetter(command));
  if (mark === undefined || !argument || (!argument.braced && !isBare)) return undefined;
  const letter = putAccent(argument.letter, mark);
  return letter.length === 1 ? { letter, end: argument.end } : undefined;
}

/** `\o`, `\ss`: a letter of its own. LaTeX drops one space after the name. */
function readSpecial(source: Source, at: number): Argument | undefined {
  const { text } = source;
  const name = /^[A-Za-z]{1,2}(?![A-Za-z])/.exec(text.slice(at + 1, at + 4))?.[0] ?? '';
  const letter = specialLetters.get(name);
  // `C:\o` is a path.
  if (letter === undefined || text[at - 1] === ':') return undefined;
  const end = at + 1 + name.length;
  if (text.startsWith('{}', end)) return { letter, end: end + 2 };
  // Only if the word continues: `S\o ren`, `\AA ngstrom`.
  const isInWord = isAsciiLetter(text[at - 1]) || letter !== letter.toLowerCase();
  return { letter, end: isInWord && text[end] === ' ' && isAsciiLetter(text[end + 1]) ? end + 1 : end };
}

function readUnbraced(source: Source, at: number): Argument | undefined {
  const { text } = source;
  if (text[at] !== '\\') return undefined;
  // `object\'s` has an escaped apostrophe, not an accent.
  if (text[at + 1] === "'" && isWordCharacter(text[at - 1]) && contraction.test(text.slice(at + 2, at + 6)))
    return { letter: "'", end: at + 2 };
  return readAccented(source, at) ?? readSpecial(source, at);
}

/** An accented or special letter, alone or in braces of its own: `na\"ive`, `{\"U}st{\"u}n`. */
export function readAccent(source: Source, at: number): Reading | undefined {
  const isBraced = source.text[at] === '{';
  const found = readUnbraced(source, isBraced ? at + 1 : at);
  if (!found || (isBraced && source.text[found.end] !== '}')) return undefined;
  const end = isBraced ? found.end + 1 : found.end;
  return { end, inlines: [{ type: 'text', value: found.letter, start: at, end }] };
}
