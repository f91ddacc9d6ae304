import { WordTable } from '../text/word-table.ts';
import type { Cue } from './cues.ts';

/** A cue as it is searched for in ` words of a sentence `, with a space on each side where a word ends. */
interface Needle {
  name: string;
  text: string;
  /** Whether it counts only at the start. */
  atStart: boolean;
}

/** Needles by their first word, or by their first letters if they are the beginning of one word. */
interface Needles {
  byWord: Map<string, Needle[]>;
  byLetters: Map<string, Needle[]>;
}

export interface CueIndex {
  names: string[];
  /** The needles that may begin with a word. */
  needlesOf: WordTable<readonly Needle[]>;
}

/** A sentence has a few dozen words, and there are hundreds of cues. So cues are found by words. */
const prefixLength = 2;

function add(needles: Map<string, Needle[]>, key: string, needle: Needle): void {
  needles.set(key, [...(needles.get(key) ?? []), needle]);
}

function addList(index: Needles, name: string, list: string | undefined, atStart: boolean): void {
  for (const cue of (list ?? '').split('|').map((words) => words.trim())) {
    if (cue === '') continue;
    const isOpen = cue.endsWith('*');
    const [first = ''] = cue.split(' ');
    if (isOpen && first === cue)
      add(index.byLetters, cue.slice(0, prefixLength), { name, text: ` ${cue.slice(0, -1)}`, atStart });
    else add(index.byWord, first, { name, text: isOpen ? ` ${cue.slice(0, -1)}` : ` ${cue} `, atStart });
  }
}

export function compileCues(cues: Record<string, Cue>): CueIndex {
  const index: Needles = { byWord: new Map(), byLetters: new Map() };
  for (const [name, { atStart, anywhere }] of Object.entries(cues)) {
    addList(index, name, atStart, true);
    addList(index, name, anywhere, false);
  }
  const needlesOf = new WordTable((word) => [
    ...(index.byWord.get(word) ?? []),
    ...(index.byLetters.get(word.slice(0, prefixLength)) ?? []),
  ]);
  return { names: Object.keys(cues), needlesOf };
}

/** Names of the cues in a sentence, in the order of the index. The words are in lower case. */
export function findCues(words: readonly string[], { names, needlesOf }: CueIndex): string[] {
  const line = ` ${words.join(' ')} `;
  const found = new Set<string>();
  // Of the space before each word.
  let at = 0;
  for (const word of words) {
    for (const { name, text, atStart } of needlesOf.at(line, at + 1, at + 1 + word.length))
      if ((at === 0 || !atStart) && line.startsWith(text, at)) found.add(name);
    at += word.length + 1;
  }
  return names.filter((name) => found.has(name));
}
