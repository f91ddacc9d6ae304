import { filesBetween, parseEntry, type LexiconEntry } from './lexicon.ts';

/** Files that a beginning of a word may be looked up in; what more begin with it is too much to choose from. */
const maxFiles = 6;

/** Looks up words in the files of the lexicon, each of which is loaded once. */
export class LexiconReader {
  readonly #starts: readonly string[];
  readonly #load: (file: number) => Promise<string>;
  readonly #files = new Map<number, Promise<LexiconEntry[]>>();

  /** @param load Gives the text of a file, or throws. */
  constructor(starts: readonly string[], load: (file: number) => Promise<string>) {
    this.#starts = starts;
    this.#load = load;
  }

  #read(file: number): Promise<LexiconEntry[]> {
    const known = this.#files.get(file);
    if (known) return known;
    const loading = this.#load(file).then((text) => text.split('\n').map(parseEntry));
    this.#files.set(file, loading);
    // A file that could not be loaded is asked for again.
    loading.catch(() => this.#files.delete(file));
    return loading;
  }

  async #readBetween(from: string, to: string): Promise<LexiconEntry[]> {
    const files = filesBetween(this.#starts, from, to).slice(0, maxFiles);
    return (await Promise.all(files.map((file) => this.#read(file)))).flat();
  }

  /** Everything that has exactly this key. */
  async find(key: string): Promise<LexiconEntry[]> {
    return (await this.#readBetween(key, key)).filter((entry) => entry.key === key);
  }

  /** Everything whose key begins so, in the order of the keys. */
  async startingWith(beginning: string): Promise<LexiconEntry[]> {
    return (await this.#readBetween(beginning, `${beginning}\u{10ffff}`)).filter(({ key }) =>
      key.startsWith(beginning),
    );
  }
}
