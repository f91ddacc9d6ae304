import type { Borderline } from '../topics/find-borderline.ts';
import { formatReferences, type References } from '../papers/references/link-references.ts';
import { formatRelated } from '../relate/relate.ts';
import type { Relation, SeedSummary, TakenDown } from '../schema/derived.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import type { TextFiles } from './format-entries.ts';
import type { WrittenPaper } from '../schema/paper.ts';
import type { RisingMonth } from '../schema/rising.ts';
import { formatJson } from '../text/format-json.ts';

/** Two ids that differ only in case would be one file on some systems. */
function reportCollisions(papers: readonly WrittenPaper[]): Diagnostic[] {
  return [...Map.groupBy(papers, ({ id }) => id.toLowerCase()).values()].flatMap((same) => {
    if (same.length < 2) return [];
    const places = same.flatMap(({ records }) =>
      records.slice(0, 1).map(({ file, lines }) => ({ file, line: lines[0], column: 1 })),
    );
    const message = `${String(same.length)} papers would have one address, which ends in ${same[0]?.id ?? ''}.`;
    return [diagnose('address-taken', { message, hint: 'Correct the ids or titles.', places })];
  });
}

/** A JSON array with one item a line, so that a change reads as a diff. */
function formatLines(items: object[]): string {
  return items.length === 0 ? '[]\n' : `[\n${items.map((item) => formatJson(item)).join(',\n')}\n]\n`;
}

/** One topic a line. */
function formatBorderline(borderline: Borderline): string {
  const lines = Object.entries(borderline).map(([id, papers]) => `${formatJson(id)}: ${formatJson(papers)}`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}

export interface Derived {
  related: Map<string, Relation[]>;
  /** Which papers cite each other. */
  references: References;
  /** Papers just under the threshold of each topic. */
  borderline: Borderline;
  /** What rose in each month. */
  rising: RisingMonth[];
  seeds: SeedSummary[];
  /** Papers that an editor took down. */
  takenDown: TakenDown[];
  /** What the stages before this one had to say. */
  diagnostics: Diagnostic[];
}

/**
 * Every generated file by its path below the content folder, and the diagnostics with those found on the way.
 *
 * @param files has the entries of the papers, and takes the others
 */
export function renderContent<Files extends TextFiles>(
  papers: readonly WrittenPaper[],
  files: Files,
  derived: Derived,
): { files: Files; diagnostics: Diagnostic[] } {
  const diagnostics = [...derived.diagnostics, ...reportCollisions(papers)];
  files.set('derived/related.json', formatRelated(derived.related));
  files.set('derived/references.json', formatReferences(derived.references));
  files.set('derived/borderline.json', formatBorderline(derived.borderline));
  files.set('derived/rising.json', formatLines(derived.rising));
  files.set('derived/seeds.json', formatLines(derived.seeds));
  files.set('derived/taken-down.json', formatLines(derived.takenDown));
  files.set('derived/diagnostics.json', formatLines(diagnostics));
  return { files, diagnostics };
}
