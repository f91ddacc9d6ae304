import type { Cue } from './cues.ts';

/** What to look for in ` words of a sentence `: a cue with a space on the sides where a word ends. */
interface Needle {
  name: string;
  text: string;
  /** True if it counts at the start only. */
  opens: boolean;
}

/** Needles by the word that they begin with, or by its first letters where they hold the beginning of one word. */
export interface CueIndex {
  names: string[];
  byWord: Map<string, Needle[]>;
  byLetters: Map<string, Needle[]>;
}

/** A sentence has a few dozen words and there are hundreds of cues, so that cues are found by words. */
const letters = 2;

function add(needles: Map<string, Needle[]>, key: string, needle: Needle): void {
  needles.set(key, [...(needles.get(key) ?? []), needle]);
}

function addList(index: CueIndex, name: string, list: string | undefined, opens: boolean): void {
  for (const cue of (list ?? '').split('|').map((words) => words.trim())) {
    if (cue === '') continue;
    const isOpen = cue.endsWith('*');
    const [first = ''] = cue.split(' ');
    if (isOpen && first === cue)
      add(index.byLetters, cue.slice(0, letters), { name, text: ` ${cue.slice(0, -1)}`, opens });
    else add(index.byWord, first, { name, text: isOpen ? ` ${cue.slice(0, -1)}` : ` ${cue} `, opens });
  }
}

export function compileCues(cues: Record<string, Cue>): CueIndex {
  const index: CueIndex = { names: Object.keys(cues), byWord: new Map(), byLetters: new Map() };
  for (const [name, { opens, says }] of Object.entries(cues)) {
    addList(index, name, opens, true);
    addList(index, name, says, false);
  }
  return index;
}

/** Names of the cues in a sentence of some words in lower case, in the order in which they were given. */
export function findCues(words: readonly string[], { names, byWord, byLetters }: CueIndex): string[] {
  const line = ` ${words.join(' ')} `;
  const found = new Set<string>();
  for (const word of new Set(words))
    for (const needles of [byWord.get(word), byLetters.get(word.slice(0, letters))])
      for (const { name, text, opens } of needles ?? [])
        if (opens ? line.startsWith(text) : line.includes(text)) found.add(name);
  return names.filter((name) => found.has(name));
}
