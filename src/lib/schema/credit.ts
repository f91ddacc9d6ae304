/**
 * Whose words the title and the abstract of a paper are, and where they were taken from. Every form in which they leave
 * the site carries it: feeds, downloads, structured data, citations that have a place for it.
 */
export interface Credit {
  /** Names of the sources of title and abstract, each once: `arXiv API`. */
  sources: readonly string[];
  /** Absolute address of the paper at its source, which names the licence. */
  sourceUrl?: string | undefined;
  /** To whom title and abstract belong, in full sentences. */
  rights: string;
  /** Whether the paper was withdrawn by its authors or arXiv, or retracted. */
  status?: 'withdrawn' | 'retracted' | undefined;
  /** That the paper was withdrawn or retracted, and why: `Withdrawn on 3 Nov 2025: the proof has a gap.` It stands wherever the paper does. */
  notice?: string | undefined;
}
