import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Markup } from '#lib/prose/source.ts';
import type { DraftField } from '#lib/schema/fields.ts';
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
  /** The program or database that wrote the file, as far as its own marks tell: `Zotero`, `Web of Science`. */
  exporter?: string;
  /** Fields of the format that the file has and no reader takes, by their own names: `note`, `L2`. */
  left?: readonly string[];
}

/** What a file was recognised as, for the reports about files. */
export interface Recognised {
  /** `Source.name`: `RIS`. */
  format: string;
  exporter?: string;
  /** Number of records that were read. */
  records: number;
  /** Fields of a paper that at least one record gives, in the order of the table of fields. */
  taken: DraftField[];
  /** Fields that stay unread, see {@link Reading.left}. */
  left: readonly string[];
}

/** “RIS from Web of Science”, “RIS” */
export function nameRecognised({ format, exporter }: Recognised): string {
  return exporter === undefined ? format : `${format} from ${exporter}`;
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
