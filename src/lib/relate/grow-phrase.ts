import { isCutOut } from './cut-out.ts';
import { singular } from './singular.ts';
import { isStopWord, longFormOf, type Acronyms } from './terms.ts';

const maxWords = 6;

interface Word {
  /** In the form in which two texts are compared. */
  key: string;
  start: number;
  end: number;
  /** Whether a phrase can begin or end with it. */
  isContent: boolean;
  /** Where its key begins in the line of the text. */
  at: number;
  /** Whether no mark stands between it and the next word. */
  isJoined: boolean;
}

/** A text in the form in which others look for their phrases. */
export interface PhraseLine {
  /** ` words of | the text | `, compared; a mark stands where no phrase goes on. */
  line: string;
  /** As long as the line. It has `-` between the parts of a compound, where a phrase would be torn. */
  joints: string;
}

/** A text prepared for {@link growPhrase}. */
export interface PhraseText extends PhraseLine {
  text: string;
  words: Word[];
  /** Where each word stands among them. */
  places: ReadonlyMap<string, number[]>;
}

/** The long forms of the acronyms of a text, each once. */
function longForms(text: string, acronyms: Acronyms): string[] {
  const words = new Set(text.match(/\p{Lu}[\p{L}\p{N}]+/gu));
  return [...new Set([...words].flatMap((word) => longFormOf(word, acronyms) ?? []))];
}

/** A text with the long forms of its acronyms at its end. */
export function addLongForms(text: string, acronyms: Acronyms): string {
  return [text, ...longForms(text, acronyms)].join(' | ');
}

const mark = ' | ';

/** What joins two words, where a comma, a bracket or the end of a sentence may stand, so that no phrase goes on. */
function jointAfter(rest: string): string {
  if (/^[-‑–/.][\p{L}\p{N}]/u.test(rest)) return '-';
  return /^[ \u00a0][\p{L}\p{N}]/u.test(rest) ? ' ' : mark;
}

/** Hyphens divide words: `multi-agent` and `multi agent` are one phrase. One word in the plural is as good as in the singular. */
export function toPhraseText(text: string): PhraseText {
  const joined: string[] = [];
  let at = 1;
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'+*]*/gu)].map(({ 0: word, index }): Word => {
    const form = word.toLowerCase();
    const key = singular(form);
    const end = index + word.length;
    const joint = jointAfter(text.slice(end, end + 3));
    const placed = { key, start: index, end, isContent: !isStopWord(form), at, isJoined: joint !== mark };
    joined.push(key + joint);
    at += key.length + joint.length;
    return placed;
  });
  const joints = ` ${joined.join('')}`;
  const places = Map.groupBy(words.keys(), (place) => words[place]?.key ?? '');
  return { text, words, places, line: joints.replaceAll('-', ' '), joints };
}

/** Within a name, `learning from feedback`; others join two phrases. */
const linking = new Set(['from', 'in', 'of', 'on', 'with']);

/** Whether a line goes on with a word that belongs to what stands before it. */
function goesOn(line: string, at: number): boolean {
  const [, next] = /^ (\S+)/.exec(line.slice(at)) ?? [];
  return next !== undefined && next !== '|' && !isStopWord(next);
}

/** Whether another text has a part of a line whole: no compound torn, and no phrase of several parts cut off. */
function hasWhole({ line, joints }: PhraseLine, part: string, isLinked: boolean): boolean {
  for (let at = line.indexOf(part); at !== -1; at = line.indexOf(part, at + 1)) {
    const end = at + part.length - 1;
    if (joints[at] !== '-' && joints[end] !== '-' && !(isLinked && goesOn(line, end))) return true;
  }
  return false;
}

/** The words from `start` to `end`, if both texts have them and they are a phrase. */
function phraseAt(text: PhraseText, other: PhraseLine, start: number, end: number): string | undefined {
  const inside = text.words.slice(start, end);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first?.isContent || !last?.isContent) return undefined;
  const links = inside.filter(({ isContent }) => !isContent);
  if (links.some(({ key }) => !linking.has(key))) return undefined;
  // With the spaces around it. A mark within it stands in no other line at this place.
  const [from, to] = [first.at - 1, last.at + last.key.length];
  const part = text.line.slice(from, to + 1);
  if (part.includes('|') || isTorn(text, from, to, links.length > 0)) return undefined;
  if (!hasWhole(other, part, links.length > 0)) return undefined;
  if (isCutOut(text.text.slice(first.start, first.end), text.text.slice(last.start, last.end)))
    return undefined;
  return text.text.slice(first.start, last.end);
}

function isTorn({ line, joints }: PhraseLine, from: number, to: number, isLinked: boolean): boolean {
  return joints[from] === '-' || joints[to] === '-' || (isLinked && goesOn(line, to));
}

/** The words around those from `from` to `to` that stand side by side in the other text, too, pair by pair. */
function boundsAround(
  { words }: PhraseText,
  { line }: PhraseLine,
  from: number,
  to: number,
): [from: number, to: number] | undefined {
  const isShared = (at: number) => {
    const [word, next] = [words[at], words[at + 1]];
    return word?.isJoined === true && next !== undefined && line.includes(` ${word.key} ${next.key} `);
  };
  for (let at = from; at + 1 < to; at += 1) if (!isShared(at)) return undefined;
  let [first, last] = [from, to];
  while (to - first < maxWords && isShared(first - 1)) first -= 1;
  while (last - from < maxWords && isShared(last - 1)) last += 1;
  return [first, last];
}

/** The longest phrase around the words `at` to `at + length`, if it has more words than `known`. */
function growAt(
  text: PhraseText,
  other: PhraseLine,
  at: number,
  length: number,
  known: number,
): string | undefined {
  const [first, last] = boundsAround(text, other, at, at + length) ?? [0, 0];
  for (let count = Math.min(maxWords, last - first); count > known; count -= 1)
    for (let start = Math.max(first, at + length - count); start <= at && start + count <= last; start += 1) {
      const phrase = phraseAt(text, other, start, start + count);
      if (phrase !== undefined) return phrase;
    }
  return undefined;
}

/**
 * The longest phrase of both texts that holds a term, as the first text writes it: `monte` becomes
 * `Monte Carlo tree search`. Nothing if the two texts do not have its words side by side, or only as a part of a
 * compound or of a sentence.
 */
export function growPhrase(term: string, text: PhraseText, other: PhraseLine): string | undefined {
  const keys = term.toLowerCase().split(/[ -]/).map(singular);
  let best: string | undefined;
  for (const at of text.places.get(keys[0] ?? '') ?? []) {
    if (!keys.every((key, index) => text.words[at + index]?.key === key)) continue;
    const known = best === undefined ? keys.length - 1 : best.split(/[ -]/).length;
    best = growAt(text, other, at, keys.length, known) ?? best;
  }
  return best;
}
