/** Files that a beginning of a key is looked up in; what more begin with it is too much to choose from. */
const usualFiles = 6;

/** Comes after every key of the same beginning: keys are compared by their units, the same in every language. */
const lastUnit = '\uffff';

/** Whether a place lies between the two units of one character. A file cannot hold half of one. */
function isWithinCharacter(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

/** The shortest beginning of a key that comes after another key. */
export function startAfter(last: string, key: string): string {
  let length = 1;
  while (length < key.length && (key.slice(0, length) <= last || isWithinCharacter(key, length))) length += 1;
  return key.slice(0, length);
}

/**
 * Divides lines into sorted files of about so many characters; equal keys stay together. `start` comes after every key of
 * the files before, and not after the first key of this file.
 *
 * @param separator What ends the key of each line. It comes before all that keys are made of, so the order of the lines
 *   is that of the keys.
 */
export function divideLines(
  lines: readonly string[],
  separator: string,
  size: number,
): { start: string; lines: string[] }[] {
  const keyOf = (line: string) => line.slice(0, line.indexOf(separator));
  const files: { start: string; lines: string[]; length: number }[] = [];
  let last = '';
  // Without a function, lines are compared by their units, as keys are.
  for (const line of lines.toSorted()) {
    const file = files.at(-1);
    if (!file || (file.length + line.length > size && keyOf(line) !== keyOf(last)))
      files.push({ start: startAfter(keyOf(last), keyOf(line)), lines: [line], length: line.length });
    else {
      file.lines.push(line);
      file.length += line.length;
    }
    last = line;
  }
  return files.map(({ start, lines: own }) => ({ start, lines: own }));
}

const base = 36;

/** A text by how many letters it shares with another one, and the others. */
export function shortenEnd(text: string, other: string): string {
  let shared = 0;
  while (shared < base - 1 && shared < text.length && text[shared] === other[shared]) shared += 1;
  if (isWithinCharacter(text, shared)) shared -= 1;
  return shared.toString(base) + text.slice(shared);
}

/** Takes back what {@link shortenEnd} did. */
export function restoreEnd(shortened: string, other: string): string {
  return other.slice(0, Number.parseInt(shortened.charAt(0), base)) + shortened.slice(1);
}

/** One text for what the files begin with, each by the one before. */
export function formatStarts(starts: readonly string[]): string {
  return starts.map((start, index) => shortenEnd(start, starts[index - 1] ?? '')).join('\n');
}

/** Reads a text of {@link formatStarts}. */
export function parseStarts(text: string): string[] {
  const starts: string[] = [];
  for (const line of text === '' ? [] : text.split('\n')) starts.push(restoreEnd(line, starts.at(-1) ?? ''));
  return starts;
}

/** Places of the files that may have keys from one to another, by what the files begin with. */
export function filesBetween(starts: readonly string[], from: string, to: string): number[] {
  const fileOf = (key: string) =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= key),
    );
  const [first, last] = [fileOf(from), fileOf(to)];
  return starts.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Looks up keys in sorted files, each of which is loaded once. */
export class SortedFiles<Entry extends { key: string }> {
  readonly #starts: readonly string[];
  readonly #load: (file: number) => Promise<string>;
  readonly #parse: (line: string) => Entry;
  readonly #files = new Map<number, Promise<Entry[]>>();

  /**
   * @param starts What each file begins with.
   * @param load Gives the text of a file, or throws.
   * @param parse Reads a line, or throws.
   */
  constructor(
    starts: readonly string[],
    load: (file: number) => Promise<string>,
    parse: (line: string) => Entry,
  ) {
    this.#starts = starts;
    this.#load = load;
    this.#parse = parse;
  }

  #read(file: number): Promise<Entry[]> {
    const known = this.#files.get(file);
    if (known) return known;
    const loading = this.#load(file).then((text) => text.split('\n').map(this.#parse));
    this.#files.set(file, loading);
    // A file that could not be loaded is asked for again.
    loading.catch(() => this.#files.delete(file));
    return loading;
  }

  async #readBetween(from: string, to: string, maxFiles: number): Promise<Entry[]> {
    const files = filesBetween(this.#starts, from, to).slice(0, maxFiles);
    return (await Promise.all(files.map((file) => this.#read(file)))).flat();
  }

  /** Everything that has exactly this key. */
  async find(key: string): Promise<Entry[]> {
    return (await this.#readBetween(key, key, usualFiles)).filter((entry) => entry.key === key);
  }

  /** Everything whose key begins so, in the order of the keys. */
  async startingWith(beginning: string, maxFiles = usualFiles): Promise<Entry[]> {
    const found = await this.#readBetween(beginning, `${beginning}${lastUnit}`, maxFiles);
    return found.filter(({ key }) => key.startsWith(beginning));
  }
}
