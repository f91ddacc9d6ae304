import type { Cue } from './cues.ts';

/** What to look for in ` words of a sentence `: a cue with a space on the sides where a word ends. */
interface Matcher {
  opens: string[];
  says: string[];
}

function toNeedles(list: string | undefined): string[] {
  if (list === undefined) return [];
  return list.split('|').map((cue) => {
    const words = cue.trim();
    return words.endsWith('*') ? ` ${words.slice(0, -1)}` : ` ${words} `;
  });
}

export function compileCue({ opens, says }: Cue): Matcher {
  return { opens: toNeedles(opens), says: toNeedles(says) };
}

/** `line` is the sentence's words in lower case, with one space before, between and after them. */
export function matchesCue(line: string, { opens, says }: Matcher): boolean {
  return opens.some((needle) => line.startsWith(needle)) || says.some((needle) => line.includes(needle));
}
