import { placeOfField } from '../merge/report-papers.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import { quoteTitle } from '../../text/quote.ts';
import type { NearDuplicate } from './find-near-duplicates.ts';
import type { PaperOfRecords } from '../merge/assign-ids.ts';

/** Reports pairs of papers that a person should check, each with the line that decides it. */
export function reportNearDuplicates(
  papers: readonly PaperOfRecords[],
  pairs: readonly NearDuplicate[],
): Diagnostic[] {
  return pairs.flatMap(({ first, second, text }) => {
    const pair = [papers[first], papers[second]].flatMap((entry) => entry ?? []);
    const [a, b] = pair;
    if (!a || !b) return [];
    const reason =
      text === undefined
        ? 'their titles agree, and their authors do not differ'
        : `they share ${Math.floor(text * 100)} % of the phrases of their abstracts`;
    const ids = `[${a.paper.id}, ${b.paper.id}]`;
    return [
      diagnose('near-duplicate', {
        message: `${quoteTitle(a.paper.title)} and ${quoteTitle(b.paper.title)} may be one paper: ${reason}.`,
        hint: `Decide in content/decisions.yaml: “- same: ${ids}”, or “- different: ${ids}”.`,
        places: pair.flatMap(({ group }) => (group[0] ? [placeOfField(group[0], 'title')] : [])),
      }),
    ];
  });
}
