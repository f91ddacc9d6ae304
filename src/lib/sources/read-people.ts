import { stripMarks } from '#lib/names/strip-marks.ts';
import { parseName } from '#lib/names/parse-name.ts';
import type { Diagnostic, Place } from '#lib/schema/diagnostic.ts';
import type { Name } from '#lib/schema/values.ts';
import { isObject, type JsonObject } from './json/read-json.ts';
import { toPlainLine } from './read-names.ts';
import { badField } from './record-reports.ts';
import { ownValue } from '#lib/schema/own-value.ts';

/** Keys under which JSON files have the parts of a person's name, the first that is filled counts. */
const keys = {
  given: ['given', 'givenName', 'firstName', 'first_name'],
  family: ['family', 'familyName', 'lastName', 'last_name'],
  suffix: ['suffix'],
  literal: ['literal'],
  whole: ['name', 'fullName', 'fullname', 'full_name'],
};

function textAt(value: JsonObject, names: string[]): string {
  const texts = names.map((name) => ownValue(value, name));
  return texts.map((text) => (typeof text === 'string' ? toPlainLine(text) : '')).find(Boolean) ?? '';
}

function fromObject(value: JsonObject): Name | undefined {
  const given = textAt(value, keys.given);
  const family = stripMarks(
    [textAt(value, keys.family), textAt(value, keys.suffix)].filter(Boolean).join(' '),
  );
  if (family !== '')
    return {
      ...(given === '' ? {} : { given }),
      family,
      ...(ownValue(value, 'familyFirst') === true ? { familyFirst: true as const } : {}),
    };
  const literal = textAt(value, keys.literal);
  if (literal !== '') return { literal };
  const whole = textAt(value, keys.whole) || given;
  return whole === '' ? undefined : parseName(whole);
}

/** The name that a text or an object of a JSON file holds, `"Ada Lovelace"` or `{"name": "Ada Lovelace"}`; none if it is empty. */
function readPerson(value: unknown): Name | undefined {
  if (isObject(value)) return fromObject(value);
  const name = typeof value === 'string' ? toPlainLine(value) : '';
  return name === '' ? undefined : parseName(name);
}

/** The people of a list. A person without a name is reported and left out. */
export function readPeople(
  list: unknown[] | undefined,
  field: string,
  place: Place,
  diagnostics: Diagnostic[],
): Name[] {
  return (list ?? []).flatMap((value) => {
    const name = readPerson(value);
    if (!name) diagnostics.push(badField(field, value, 'not a person with a name', place));
    return name ?? [];
  });
}
