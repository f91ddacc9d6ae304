import { reportFailedPaper } from '../papers/merge/report-failed-paper.ts';
import { placeOfPaper } from '../papers/place-of-paper.ts';
import { containEach } from '../schema/contain.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Paper } from '../schema/paper.ts';
import { formatEntry } from './format-entry.ts';

/**
 * The entry of every paper by its path below the content folder, and the papers that have one.
 *
 * @param format as `formatEntry` does; a caller may remember what it wrote before
 */
export function formatEntries(
  papers: readonly Paper[],
  format = formatEntry,
): {
  papers: Paper[];
  files: Map<string, string>;
  diagnostics: Diagnostic[];
} {
  const { values, diagnostics } = containEach(
    papers,
    (paper) => ({ paper, text: format(paper) }),
    (paper, reason) => reportFailedPaper(paper.title, reason, placeOfPaper(paper)),
  );
  return {
    papers: values.map(({ paper }) => paper),
    files: new Map(values.map(({ paper, text }) => [`papers/${paper.id}.mdx`, text])),
    diagnostics,
  };
}
