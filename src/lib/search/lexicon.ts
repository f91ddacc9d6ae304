import type { SortedFiles } from './sorted-files.ts';

/** What the index knows of a word, a name, an id or a phrase before any text of a paper is loaded. */
export type LexiconEntry =
  /** A word of some papers, and the newest of those that have it in the title. */
  | { kind: 'word'; key: string; papers: number; titles: number[] }
  /** Another way to write some words: `selfplay` is `self play`. */
  | { kind: 'same'; key: string; words: string[] }
  /** A form of an author's name; `text` is the name in full, empty for a form that may be many people's. */
  | { kind: 'name'; key: string; text: string; papers: number[] }
  /** The name of a system, with which a title begins. */
  | { kind: 'system'; key: string; text: string; papers: number[] }
  /** A short form and the papers that have only the long one, `text`. */
  | { kind: 'acronym'; key: string; text: string; papers: number[] }
  | { kind: 'id'; key: string; papers: number[] }
  /** Words that stand together in several titles. */
  | { kind: 'phrase'; key: string; text: string; papers: number }
  | { kind: 'topic'; key: string; text: string; href: string };

/** The lexicon of an index, in its files. */
export type Lexicon = SortedFiles<LexiconEntry>;

export type WordEntry = LexiconEntry & { kind: 'word' };

export function isWord(entry: LexiconEntry): entry is WordEntry {
  return entry.kind === 'word';
}

/** Another way to write some words, if the papers prefer it. */
export async function findSame(key: string, lexicon: Lexicon): Promise<string[] | undefined> {
  const same = (await lexicon.find(key)).find(({ kind }) => kind === 'same');
  return same?.kind === 'same' ? same.words : undefined;
}

const base = 36;

function writeNumbers(numbers: readonly number[]): string {
  return numbers.map((number) => number.toString(base)).join(' ');
}

function readNumbers(text = ''): number[] {
  return text === '' ? [] : text.split(' ').map((digits) => Number.parseInt(digits, base));
}

/** The words of a key with capitals, from one of them on and round to the start: `dragan anca`, from 1, is `Anca Dragan`. */
function turnName(key: string, from: number): string {
  const words = key.split(' ').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return [...words.slice(from), ...words.slice(0, from)].join(' ');
}

/** A name as its key turned, if it is that; most are, and the number is shorter. */
function fieldsOfName(key: string, text: string): string[] {
  if (text.length !== key.length) return ['n', text];
  const turned = `${key} ${key}`;
  const at = turned.indexOf(text.toLowerCase());
  const from = at < 0 ? -1 : turned.slice(0, at).split(' ').length - 1;
  return from >= 0 && turnName(key, from) === text ? ['N', from.toString(base)] : ['n', text];
}

function fieldsOf(entry: LexiconEntry): string[] {
  switch (entry.kind) {
    case 'word':
      return ['w', entry.papers.toString(base), writeNumbers(entry.titles)];
    case 'same':
      return ['s', entry.words.join(' ')];
    case 'name':
      return [...fieldsOfName(entry.key, entry.text), writeNumbers(entry.papers)];
    case 'system':
      return ['y', entry.text, writeNumbers(entry.papers)];
    case 'acronym':
      return ['a', entry.text, writeNumbers(entry.papers)];
    case 'id':
      return ['i', writeNumbers(entry.papers)];
    case 'phrase':
      return ['p', entry.text, entry.papers.toString(base)];
    case 'topic':
      return ['t', entry.text, entry.href];
  }
}

/** One line: key, kind and values, parted by tabs. */
export function formatEntry(entry: LexiconEntry): string {
  return [entry.key, ...fieldsOf(entry)].map((field) => field.replace(/[\t\n\r]/g, ' ')).join('\t');
}

/** Reads a line of {@link formatEntry}. Throws if it is none, as when a server answers with a page instead of the file. */
export function parseEntry(line: string): LexiconEntry {
  const [key = '', mark, first = '', second = ''] = line.split('\t');
  switch (mark) {
    case 'w':
      return { kind: 'word', key, papers: Number.parseInt(first, base), titles: readNumbers(second) };
    case 's':
      return { kind: 'same', key, words: first.split(' ') };
    case 'n':
      return { kind: 'name', key, text: first, papers: readNumbers(second) };
    case 'N':
      return {
        kind: 'name',
        key,
        text: turnName(key, Number.parseInt(first, base)),
        papers: readNumbers(second),
      };
    case 'y':
      return { kind: 'system', key, text: first, papers: readNumbers(second) };
    case 'a':
      return { kind: 'acronym', key, text: first, papers: readNumbers(second) };
    case 'i':
      return { kind: 'id', key, papers: readNumbers(first) };
    case 'p':
      return { kind: 'phrase', key, text: first, papers: Number.parseInt(second, base) };
    case 't':
      return { kind: 'topic', key, text: first, href: second };
    case undefined:
    default:
      throw new Error(`“${line.slice(0, 60)}” is no line of the search's lexicon. Build the site again.`);
  }
}
