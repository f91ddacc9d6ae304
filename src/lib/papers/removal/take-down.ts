import type { Decision } from '../../schema/decision.ts';
import type { TakenDown } from '../../schema/derived.ts';
import type { Diagnostic, Place } from '../../schema/diagnostic.ts';
import { diagnose } from '../../schema/rules.ts';
import type { FindPlace } from '../duplicates/resolve-decisions.ts';
import type { PaperOfRecords } from '../merge/assign-ids.ts';

interface Removal {
  /** The papers that stay. */
  kept: PaperOfRecords[];
  /** Those that go, with all that was known of them. */
  gone: PaperOfRecords[];
  /** What the site says in their place, in the order of the ids. */
  takenDown: TakenDown[];
  diagnostics: Diagnostic[];
}

function reportTakenDown(id: string, place: Place): Diagnostic {
  return diagnose('taken-down', {
    message: `The paper ${id} is taken down. Its address says so, and nothing else of it is published.`,
    places: [place],
  });
}

function reportUnknown(id: string, place: Place): Diagnostic {
  return diagnose('unknown-decision', {
    message: `There is no paper ${id}, and there was none, so nothing is taken down.`,
    hint: 'Write the id of the paper, the end of its address.',
    places: [place],
  });
}

/**
 * Takes down what lines of `content/decisions.yaml` with `remove` name, by any address of the paper.
 *
 * @param seen ids of papers that an earlier run had: their seeds may be gone, and their address goes on saying so
 */
export function takeDown(
  papers: readonly PaperOfRecords[],
  decisions: readonly Decision[],
  placeOf: FindPlace,
  seen: ReadonlySet<string>,
): Removal {
  const byAddress = new Map(
    papers.flatMap((entry) => [...entry.paper.aliases, entry.paper.id].map((name) => [name, entry])),
  );
  const gone = new Set<PaperOfRecords>();
  const takenDown = new Map<string, TakenDown>();
  const diagnostics: Diagnostic[] = [];
  for (const [index, { remove, reason }] of decisions.entries()) {
    if (remove === undefined) continue;
    const entry = byAddress.get(remove);
    const place = placeOf([index, 'remove']);
    if (!entry && !seen.has(remove)) {
      diagnostics.push(reportUnknown(remove, place));
      continue;
    }
    if (entry) gone.add(entry);
    const { id, aliases } = entry?.paper ?? { id: remove, aliases: [] };
    takenDown.set(id, { id, aliases, ...(reason === undefined ? {} : { reason }) });
    diagnostics.push(reportTakenDown(id, place));
  }
  return {
    kept: papers.filter((entry) => !gone.has(entry)),
    gone: [...gone],
    takenDown: [...takenDown.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    diagnostics,
  };
}
