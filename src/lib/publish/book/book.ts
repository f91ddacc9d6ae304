import type { Edition } from '../../editions/edition.ts';

/** What a book says beside the edition that is in it, in the edition's language. */
export interface BookWords {
  cover: string;
  /** Heading of the editor's words. */
  foreword: string;
  /** Heading of where the texts come from. */
  sources: string;
  /** How the book can be read, for those who ask before they open it. */
  accessibility: string;
}

/** Day of a book whose papers have no date. An archive cannot tell of an earlier one. */
export const noDay = '1980-01-01';

/** An edition as a file to keep: what EPUB and PDF need beside its parts. */
export interface Book {
  edition: Edition;
  /** The day that the book bears: the last one of its papers, never that of the clock. UTC. */
  day: string;
  /** Name of the site. */
  publisher: string;
  /** Of the topics on white, by their names: `prussian` is `#1b4f8f`. */
  colors: ReadonlyMap<string, string>;
  words: BookWords;
}
