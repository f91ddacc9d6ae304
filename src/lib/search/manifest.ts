/** What a search reads first, at an address that never changes. */
export interface SearchManifest {
  /** Folder of this index; another one has another name, so that no page takes parts of two. */
  folder: string;
  /** Language of the papers, as in BCP 47. */
  language: string;
  papers: number;
  /** What each file of the lexicon begins with, as `formatStarts` writes it. */
  lexicon: string;
  /** Files that the engine loads one after the other before it can answer. */
  engine: string[];
  /** True if the index is as Pagefind made it: `numbers.json` then has the numbers of the papers. */
  isUntouched?: true;
}
