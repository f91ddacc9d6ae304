import type { Diagnostic, Place } from '#lib/schema/diagnostic.ts';
import { diagnose, type RuleId } from '#lib/schema/rules.ts';
import type { PlaceIndex } from '../place-index.ts';
import { quote } from '#lib/text/quote.ts';
import { locateFields } from './split-bibtex.ts';
import { ownValue } from '#lib/schema/own-value.ts';

/** Looked at of a value to see whether it is a name. */
const maxNameLength = 100;

const fieldName = /[A-Za-z_][\w:+-]*/;

function warn(rule: RuleId, message: string, hint: string, place: Place): Diagnostic {
  return diagnose(rule, { message, hint, places: [place] });
}

/** Finds the places of an entry's fields, and reports mistakes that the parser would ignore. */
export function checkBibtexFields(
  entry: string,
  start: number,
  fields: Record<string, string>,
  places: PlaceIndex,
): { fieldPlaces: Map<string, Place>; diagnostics: Diagnostic[] } {
  const fieldPlaces = new Map<string, Place>();
  const diagnostics: Diagnostic[] = [];
  for (const { name, offset } of locateFields(entry)) {
    const place = places.placeAt(start + offset);
    if (fieldPlaces.has(name))
      diagnostics.push(
        warn(
          'repeated-field',
          `The field ${name} is given twice; the last is used.`,
          'Remove one of the two.',
          place,
        ),
      );
    fieldPlaces.set(name, place);
    const written = entry
      .slice(offset + name.length, offset + name.length + maxNameLength)
      .replace(/^\s*=\s*/, '');
    if (ownValue(fields, name) === '' && fieldName.exec(written)?.index === 0)
      diagnostics.push(
        warn(
          'unknown-abbreviation',
          `The field ${name} names the abbreviation ${quote(fieldName.exec(written)?.[0] ?? '')}, which no @string defines.`,
          'Define it, or put the text in braces. The entry is kept without the field.',
          place,
        ),
      );
  }
  return { fieldPlaces, diagnostics };
}
