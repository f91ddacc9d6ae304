import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { diagnose, type RuleId } from '#lib/schema/rules.ts';
import type { Draft, Dump, StatedDate } from '#lib/schema/draft.ts';
import { quote } from '#lib/text/quote.ts';
import { toPartialDate } from './partial-date.ts';

function isAfter(a: { month: number; day: number }, b: { month: number; day: number }): boolean {
  return a.month > b.month || (a.month === b.month && a.day > b.day);
}

function reportDate(draft: Draft, stated: StatedDate, rule: RuleId, message: string): Diagnostic {
  return diagnose(rule, {
    message: `${quote(stated.text)} ${message}`,
    hint: 'The date is kept as text. If the year of the dump is wrong, set it under dumpYears in content/settings.yaml.',
    places: [draft.places.issued ?? { file: draft.file, line: draft.lines[0], column: 1 }],
  });
}

/**
 * Completes a stated date with its year. If the result lies after the day of the dump, the date stays as
 * text, since any year would be a guess.
 */
export function dateDraft(
  draft: Draft,
  dump: Dump | undefined,
  dumpYear: number | undefined,
): { draft: Draft; diagnostics: Diagnostic[] } {
  const { stated } = draft;
  if (!stated) return { draft, diagnostics: [] };
  const asText = { ...draft, unreadableDate: stated.text };
  const year = stated.year ?? dumpYear;
  if (year === undefined) return { draft: asText, diagnostics: [] };
  const issued = toPartialDate(String(year), stated.month, stated.day);
  if (issued === undefined)
    return {
      draft: asText,
      diagnostics: [reportDate(draft, stated, 'bad-date', `is no day of ${String(year)}.`)],
    };
  const late =
    dumpYear !== undefined &&
    (year > dumpYear || (year === dumpYear && dump?.day !== undefined && isAfter(stated, dump.day)));
  if (!late) return { draft: { ...draft, issued }, diagnostics: [] };
  const unsure = stated.year === undefined;
  const message = `lies after the day on which the page was saved${unsure ? ', so its year is not known' : ''}.`;
  return {
    draft: unsure ? asText : { ...draft, issued },
    diagnostics: [reportDate(draft, stated, 'date-after-dump', message)],
  };
}

export function reportUnknownYear(dump: Dump, drafts: Draft[]): Diagnostic[] {
  const undated = drafts.filter((draft) => draft.stated?.year === undefined && draft.stated);
  if (undated.length === 0) return [];
  return [
    diagnose('unknown-year', {
      message: `${String(undated.length)} date(s) have no year, and neither the file nor the arXiv ids show when it was saved.`,
      hint: `Add the year to content/settings.yaml, for instance: dumpYears: { ${JSON.stringify(dump.file.split('/').at(-1))}: 2025 }.`,
      places: undated
        .slice(0, 20)
        .map((draft) => draft.places.issued ?? { file: draft.file, line: draft.lines[0], column: 1 }),
    }),
  ];
}
