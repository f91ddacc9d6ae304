/** What a search reads first, at an address that never changes. */
export interface SearchManifest {
  /** Folder of this index; another one has another name, so that no page takes parts of two. */
  folder: string;
  /** Language of the papers, as in BCP 47. */
  language: string;
  papers: number;
  /** What each file of the lexicon begins with, as `formatStarts` writes it. */
  lexicon: string;
  /** Files that the engine needs before it can answer. */
  engine: string[];
  /**
   * Where the engine looks for what `index.txt` says. Without it, the index is as Pagefind made it, and `numbers.json`
   * has the numbers of the papers.
   */
  meta?: string;
}
