import type { Diagnostic, Place } from '../../schema/diagnostic.ts';
import { quoteTitle } from '../../text/quote.ts';
import type { PaperOfRecords } from '../merge/assign-ids.ts';

/** Whether a place lies in a record of one of some papers. */
function findsRecord(papers: readonly PaperOfRecords[]): (place: Place) => boolean {
  const byFile = Map.groupBy(
    papers.flatMap(({ group }) => group),
    ({ file }) => file,
  );
  return ({ file, line }) =>
    byFile.get(file)?.some(({ lines: [first, last] }) => first <= line && line <= last) ?? false;
}

/**
 * The messages that are not about papers that were taken down, since messages are published. One that names several
 * records loses the places of theirs, and one that quotes a title of theirs goes as a whole.
 */
export function forgetPapers(
  diagnostics: readonly Diagnostic[],
  gone: readonly PaperOfRecords[],
): Diagnostic[] {
  if (gone.length === 0) return [...diagnostics];
  const isTheirs = findsRecord(gone);
  const titles = gone.flatMap(({ paper, group }) => [paper.title, ...group.map(({ title }) => title)]);
  const quoted = [...new Set(titles)].map(quoteTitle);
  return diagnostics.flatMap((diagnostic) => {
    const places = diagnostic.places.filter((place) => !isTheirs(place));
    const isGone = diagnostic.places.length > 0 && places.length === 0;
    return isGone || quoted.some((title) => diagnostic.message.includes(title))
      ? []
      : [{ ...diagnostic, places }];
  });
}
