import { reportFailedPaper } from '../papers/merge/report-failed-paper.ts';
import { placeOfPaper } from '../papers/place-of-paper.ts';
import { containEach } from '../schema/contain.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Paper, WrittenPaper } from '../schema/paper.ts';
import { formatEntry } from './format-entry.ts';

/** Texts of files by their paths. */
export interface TextFiles extends Iterable<[string, string]> {
  set: (path: string, text: string) => unknown;
  get: (path: string) => string | undefined;
  has: (path: string) => boolean;
  keys: () => Iterable<string>;
}

/**
 * The entry of every paper by its path below the content folder, and the papers that have one.
 *
 * @param files takes the entries; a caller may pack them
 * @param format as `formatEntry` does; a caller may remember what it wrote before
 */
export function formatEntries<Files extends TextFiles>(
  papers: readonly Paper[],
  files: Files,
  format = formatEntry,
): {
  papers: WrittenPaper[];
  files: Files;
  diagnostics: Diagnostic[];
} {
  const { values, diagnostics } = containEach(
    papers,
    (paper) => {
      files.set(`papers/${paper.id}.mdx`, format(paper));
      const { tree: _tree, ...written } = paper;
      return written;
    },
    (paper, reason) => reportFailedPaper(paper.title, reason, placeOfPaper(paper)),
  );
  return { papers: values, files, diagnostics };
}
