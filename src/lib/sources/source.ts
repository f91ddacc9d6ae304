import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Markup } from '#lib/prose/source.ts';
import type { Draft, Dump } from '#lib/schema/draft.ts';

/** A decoded input file with `\n` line ends. */
export interface Seed {
  /** Path with forward slashes, as shown in messages. */
  file: string;
  text: string;
}

/** The result of reading one seed. */
export interface Reading {
  drafts: Draft[];
  diagnostics: Diagnostic[];
  /** For listings that print dates without a year. */
  dump?: Dump;
}

/** A reader for one seed format. To support a format, write one and name it in `sources.ts`. */
export interface Source {
  /** Stable name, kept in every paper's records: `hf-listing`. */
  id: string;
  /** Shown to readers: `Hugging Face listing`. */
  name: string;
  /** The markup of titles and abstracts, after the reader has extracted them from their format. */
  markup: Markup;
  /** Decides by content whether the seed has this format; file names say nothing. */
  recognises: (text: string) => boolean;
  read: (seed: Seed) => Reading;
}
