import type { Diagnostic, Place } from '#lib/schema/diagnostic.ts';
import { containEach, reportUnread } from '#lib/schema/contain.ts';
import { diagnose } from '#lib/schema/rules.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { quote } from '#lib/text/quote.ts';
import { dateLimits } from './limits.ts';
import { setAside, type Implausible } from './set-aside.ts';
import { ownValue } from '#lib/schema/own-value.ts';

/** Places named in one message. */
const shownPlaces = 20;

interface Finding extends Implausible {
  place: Place;
}

function placeOf({ places, file, lines }: Draft, field: string): Place {
  const known: Partial<Record<string, Place>> = places;
  return ownValue(known, field) ?? { file, line: lines[0], column: 1 };
}

/** One message for all records of a file that one field of which has one fault. */
function report(findings: Finding[], dataDay: string | undefined): Diagnostic[] {
  const alike = Map.groupBy(findings, ({ place, field, reason }) => `${place.file}\n${field}\n${reason}`);
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const more = group.length > 1 ? `, and so in ${String(group.length - 1)} more records` : '';
    const isLate = dataDay !== undefined && first.reason.startsWith('lies after');
    return [
      diagnose('implausible', {
        message: `The field ${first.field} is ${quote(first.value)}, which ${first.reason}${more}.`,
        hint: isLate
          ? `The record is kept without it. Files were saved up to ${dataDay}; if this one is newer, begin its name with its day, as in 2026-05-01.json.`
          : 'The record is kept without it. Correct it in the file.',
        places: group.slice(0, shownPlaces).map(({ place }) => place),
      }),
    ];
  });
}

/**
 * Sets aside what no paper can have: dates outside of the data's day and of history, names without a letter, counts and
 * texts beyond measure, addresses of no web page. The records stay, and no other is judged by what was taken away.
 */
export function checkPlausible(
  drafts: readonly Draft[],
  dataDay: string | undefined,
): { drafts: Draft[]; diagnostics: Diagnostic[] } {
  const limits = dateLimits(dataDay);
  const { values: checked, diagnostics } = containEach(
    drafts,
    (draft) => setAside(draft, limits),
    (draft, reason) => reportUnread('The record', reason, placeOf(draft, 'title')),
  );
  const findings = checked.flatMap(({ draft, found }) =>
    found.map((implausible) => ({ ...implausible, place: placeOf(draft, implausible.field) })),
  );
  return {
    drafts: checked.map(({ draft }) => draft),
    diagnostics: [...diagnostics, ...report(findings, dataDay)],
  };
}
