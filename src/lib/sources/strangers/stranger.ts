/** A format that no reader reads, and that an editor may well put among the seeds. */
export interface Stranger {
  /** As a person calls it: `PDF`. It completes “This is a file of the kind …”. */
  name: string;
  /** Whether a file is one. `text` is what {@link nameStranger} was given. */
  is: (text: string) => boolean;
  /** What to do with it, in full sentences. */
  remedy: string | ((text: string) => string);
}
