import { isSpace, isWordCharacter } from './characters.ts';
import type { StyledSpan } from './read-markup.ts';
import type { Source } from './source.ts';

const longestBold = 300;

function isRun(text: string, at: number): boolean {
  return text.startsWith('**', at) && text[at - 1] !== '*' && text[at + 2] !== '*';
}

/** `**kwargs` and `x**2` are code: the stars that open do not follow a word, those that close follow one. */
function opens(text: string, at: number): boolean {
  return isRun(text, at) && !isWordCharacter(text[at - 1]) && !isSpace(text[at + 2] ?? ' ');
}

function closes(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 2] ?? ' ';
  return isRun(text, at) && !isSpace(before) && (isWordCharacter(before) || !isWordCharacter(after));
}

/** The one mark of Markdown that authors use in abstracts: `**Med**ical`. */
export function findStars(source: Source, at: number, limit: number): StyledSpan | undefined {
  const { text } = source;
  if (!opens(text, at)) return undefined;
  const last = Math.min(limit - 2, at + longestBold);
  for (let to = at + 3; to <= last; to += 1) {
    source.steps += 1;
    if (text.startsWith('\n\n', to) || (isRun(text, to) && !closes(text, to))) return undefined;
    if (closes(text, to)) return { style: 'strong', from: at + 2, to, end: to + 2 };
  }
  return undefined;
}
