import type { Decision } from '../../schema/decision.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import { diagnose } from '../../schema/rules.ts';
import type { FindPlace } from '../duplicates/resolve-decisions.ts';
import type { PaperOfRecords } from '../merge/assign-ids.ts';

/** Marks the papers that lines of `content/decisions.yaml` call retracted, by any address of the paper. */
export function markRetracted(
  papers: readonly PaperOfRecords[],
  decisions: readonly Decision[],
  placeOf: FindPlace,
): { papers: PaperOfRecords[]; diagnostics: Diagnostic[] } {
  const reasons = new Map<PaperOfRecords, string | undefined>();
  const byAddress = new Map(
    papers.flatMap((entry) => [...entry.paper.aliases, entry.paper.id].map((name) => [name, entry])),
  );
  const diagnostics = decisions.flatMap(({ retracted, reason }, index): Diagnostic[] => {
    if (retracted === undefined) return [];
    const entry = byAddress.get(retracted);
    if (entry) reasons.set(entry, reason);
    return entry
      ? []
      : [
          diagnose('unknown-decision', {
            message: `There is no paper ${retracted}, so nothing is marked as retracted.`,
            hint: 'Write the id of the paper, the end of its address, or remove the line.',
            places: [placeOf([index, 'retracted'])],
          }),
        ];
  });
  return {
    papers: papers.map((entry) =>
      reasons.has(entry) ? { ...entry, paper: retract(entry.paper, reasons.get(entry)) } : entry,
    ),
    diagnostics,
  };
}

function retract(paper: PaperOfRecords['paper'], reason: string | undefined): PaperOfRecords['paper'] {
  return {
    ...paper,
    withdrawn: { ...paper.withdrawn, kind: 'retracted', ...(reason !== undefined && { reason }) },
  };
}
