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
  | { kind: 'id'; key: string; papers: number[] }
  /** Words that stand together in several titles. */
  | { kind: 'phrase'; key: string; text: string; papers: number }
  | { kind: 'topic'; key: string; text: string; href: string };

const base = 36;

function writeNumbers(numbers: readonly number[]): string {
  return numbers.map((number) => number.toString(base)).join(' ');
}

function readNumbers(text = ''): number[] {
  return text === '' ? [] : text.split(' ').map((digits) => Number.parseInt(digits, base));
}

function fieldsOf(entry: LexiconEntry): string[] {
  switch (entry.kind) {
    case 'word':
      return ['w', entry.papers.toString(base), writeNumbers(entry.titles)];
    case 'same':
      return ['s', entry.words.join(' ')];
    case 'name':
      return ['n', entry.text, writeNumbers(entry.papers)];
    case 'system':
      return ['y', entry.text, writeNumbers(entry.papers)];
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
    case 'y':
      return { kind: 'system', key, text: first, papers: readNumbers(second) };
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

/** Order of keys, the same in every language. */
function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Divides the sorted lines of all entries into files of about so many characters; equal keys stay together. */
export function divideLexicon(
  entries: readonly LexiconEntry[],
  size: number,
): { start: string; lines: string[] }[] {
  const sorted = entries
    .map((entry) => ({ key: entry.key, line: formatEntry(entry) }))
    .sort((a, b) => compareKeys(a.key, b.key) || compareKeys(a.line, b.line));
  const files: { start: string; lines: string[]; length: number }[] = [];
  let last = '';
  for (const { key, line } of sorted) {
    const file = files.at(-1);
    if (!file || (file.length + line.length > size && key !== last))
      files.push({ start: key, lines: [line], length: line.length });
    else {
      file.lines.push(line);
      file.length += line.length;
    }
    last = key;
  }
  return files.map(({ start, lines }) => ({ start, lines }));
}

/** Places of the files that may have keys from one to another, by what the files begin with. */
export function filesBetween(starts: readonly string[], from: string, to: string): number[] {
  const fileOf = (key: string) =>
    Math.max(
      0,
      starts.findLastIndex((start) => compareKeys(start, key) <= 0),
    );
  const [first, last] = [fileOf(from), fileOf(to)];
  return starts.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
