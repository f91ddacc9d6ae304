import { dateDraft, reportUnknownYear } from '#lib/dates/date-draft.ts';
import { findDumpYear, type DumpYear, type DumpYearHints } from '#lib/dates/dump-year.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Draft, Dump } from '#lib/schema/draft.ts';
import { containEach, reportUnread } from '#lib/schema/contain.ts';
import { cleanFields } from './clean-fields.ts';

export interface Cleaned {
  drafts: Draft[];
  years: DumpYear[];
  diagnostics: Diagnostic[];
}

function reportRecord({ file, lines, places }: Draft, reason: string): Diagnostic {
  return reportUnread('The record', reason, places.title ?? { file, line: lines[0], column: 1 });
}

/**
 * Cleans every text and completes every date.
 *
 * @param clean cleans one draft; a caller may remember what it did before
 */
export function cleanDrafts(
  drafts: Draft[],
  dumps: Dump[],
  hints: DumpYearHints,
  clean = cleanFields,
): Cleaned {
  const byFile = Map.groupBy(drafts, (draft) => draft.file);
  const dumpOf = new Map(dumps.map((dump) => [dump.file, dump]));
  const { values: cleaned, ...failed } = containEach(drafts, clean, reportRecord);
  const cleanByFile = Map.groupBy(cleaned, ({ draft }) => draft.file);
  const years = dumps.map((dump) =>
    findDumpYear(
      dump,
      (cleanByFile.get(dump.file) ?? []).map(({ draft }) => draft),
      hints,
    ),
  );
  const yearOf = new Map(years.map((year) => [year.file, year]));
  const { values: dated, ...undated } = containEach(
    cleaned.map(({ draft }) => draft),
    (draft) => dateDraft(draft, dumpOf.get(draft.file), yearOf.get(draft.file)?.year),
    reportRecord,
  );
  const unknown = dumps.filter((dump) => yearOf.get(dump.file)?.year === undefined);
  return {
    drafts: dated.map(({ draft }) => draft),
    years,
    diagnostics: [
      ...failed.diagnostics,
      ...cleaned.flatMap(({ diagnostics }) => diagnostics),
      ...unknown.flatMap((dump) => reportUnknownYear(dump, byFile.get(dump.file) ?? [])),
      ...undated.diagnostics,
      ...dated.flatMap(({ diagnostics }) => diagnostics),
    ],
  };
}
