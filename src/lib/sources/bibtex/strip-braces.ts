import { formatPlain } from '#lib/prose/format-plain.ts';
import { parseProse } from '#lib/prose/parse-prose.ts';

/** `{\"u}`, `{\'{\i}}`, `{\aa}`: a group with one letter. */
const accent = /^\{\\(?:["'`^~=.]|[A-Za-z]{1,2}(?![A-Za-z]))/;
const maxAccentLength = 12;

/** Offset after the group that opens at `at`; without a closing brace, after the opening one. */
function endOfGroup(text: string, at: number): number {
  let depth = 0;
  for (let index = at; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '{') depth += 1;
    else if (text[index] === '}') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return at + 1;
}

function endOfCommand(text: string, at: number): number {
  let end = at + 1;
  while (/[A-Za-z]/.test(text[end] ?? '')) end += 1;
  if (end === at + 1) end += 1;
  while (text[end] === '{' || text[end] === '[') {
    const close = text[end] === '{' ? endOfGroup(text, end) : text.indexOf(']', end) + 1;
    if (close <= end) break;
    end = close;
  }
  return end;
}

function endOfMath(text: string, at: number): number {
  const delimiter = text.startsWith('$$', at) ? '$$' : '$';
  for (let index = at + delimiter.length; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text.startsWith(delimiter, index)) return index + delimiter.length;
  }
  return at + delimiter.length;
}

/** Commands that apply to the whole group after them. */
const declaration = /^\{\\(?:bf|it|em|sl|sc|tt|rm|sf|bfseries|itshape|scshape|ttfamily)(?![A-Za-z])/;

/** What stands for a group that begins with a command: its letter, the group itself, or nothing if only its braces go. */
function readGroup(group: string): string | undefined {
  if (group.length <= maxAccentLength && accent.test(group)) {
    const plain = formatPlain(parseProse(group, { markup: 'tex' }).inlines);
    if (!/[\\{}]/.test(plain)) return plain;
  }
  // The name must not run into the text after it.
  if (/^\{\\[A-Za-z]+\}$/.test(group)) return `${group.slice(1, -1)}{}`;
  return declaration.test(group) ? group : undefined;
}

/**
 * Removes braces that only protect capitals, and replaces groups of one letter by the letter:
 * `The {LLM} of {\"U}bersee` becomes `The LLM of Übersee`. Mathematics and arguments of commands
 * stay unchanged for the reader of LaTeX.
 */
export function stripBraces(text: string): string {
  let stripped = '';
  for (let at = 0; at < text.length;) {
    const character = text[at] ?? '';
    if (character === '{') {
      const end = text[at + 1] === '\\' ? endOfGroup(text, at) : at;
      const read = readGroup(text.slice(at, end));
      stripped += read ?? '';
      at = read === undefined ? at + 1 : end;
    } else if (character === '}') at += 1;
    else {
      const end =
        character === '\\' ? endOfCommand(text, at) : character === '$' ? endOfMath(text, at) : at + 1;
      stripped += text.slice(at, end);
      at = end;
    }
  }
  return stripped;
}
