import { isSpace, isWordCharacter } from './characters.ts';
import type { StyledSpan } from './read-markup.ts';
import type { Source } from './source.ts';

const maxBoldLength = 300;

function isRun(text: string, at: number): boolean {
  return text.startsWith('**', at) && text[at - 1] !== '*' && text[at + 2] !== '*';
}

/** Opening stars do not follow a word, and closing stars do. So `**kwargs` and `x**2` stay code. */
function opens(text: string, at: number): boolean {
  return isRun(text, at) && !isWordCharacter(text[at - 1]) && !isSpace(text[at + 2] ?? ' ');
}

function closes(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 2] ?? ' ';
  return isRun(text, at) && !isSpace(before) && (isWordCharacter(before) || !isWordCharacter(after));
}

const brackets = new Map([...'()[]{}'].map((bracket, index, all) => [bracket, all[index - 1]]));

/** Bold text has both brackets of a pair or none. What lies between `(**options)` and `x**2` has one. */
function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const character of text) {
    if ('([{'.includes(character)) open.push(character);
    else if (brackets.has(character) && open.pop() !== brackets.get(character)) return false;
  }
  return open.length === 0;
}

/** The only Markdown that authors use in abstracts: `**Med**ical`. */
export function findStars(source: Source, at: number, limit: number): StyledSpan | undefined {
  const { text } = source;
  if (!opens(text, at)) return undefined;
  const last = Math.min(limit - 2, at + maxBoldLength);
  for (let to = at + 3; to <= last; to += 1) {
    source.steps += 1;
    if (text.startsWith('\n\n', to)) return undefined;
    if (text[to] !== '*') continue;
    if (!closes(text, to) || !isBalanced(text.slice(at + 2, to))) return undefined;
    return { style: 'strong', from: at + 2, to, end: to + 2 };
  }
  return undefined;
}
