import type { Diagnostic, Place } from '#lib/schema/diagnostic.ts';
import { PlaceIndex } from './place-index.ts';
import type { RecordPlace } from './build-draft.ts';
import type { Seed } from './source.ts';
import { splitJson } from './split-json.ts';

export type JsonObject = Record<string, unknown>;

export interface JsonRecord extends RecordPlace {
  value: JsonObject;
}

/** Records at the beginning of a file that tell its format. */
const looked = 5;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a text begins as JSON does and one of its first records passes a test. */
export function hasJsonRecord(text: string, test: (value: JsonObject) => boolean): boolean {
  if (!/^\s*(?:\[\s*)?\{/.test(text)) return false;
  let count = 0;
  for (const { start, end, closed } of splitJson(text)) {
    const value = closed ? tryParse(text.slice(start, end)) : undefined;
    if (isObject(value) && test(value)) return true;
    count += 1;
    if (count === looked) return false;
  }
  return false;
}

function cutRecord(place: Place, isLast: boolean): Diagnostic {
  const where = isLast ? 'The file ends within the record that begins here' : 'The brackets of the record that begins here are not paired';
  return {
    severity: 'error',
    rule: 'cut-record',
    message: `${where}; the record is not used.`,
    hint: 'Save the file again. The records around it are read.',
    places: [place],
  };
}

/** The engine says where in the record the mistake is. */
function badJson(error: unknown, start: number, places: PlaceIndex): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const offset = / at position (\d+)/.exec(message)?.[1];
  const what = message.replace(/ (?:in JSON )?at position [\s\S]*$/, '');
  return {
    severity: 'error',
    rule: 'bad-json',
    message: `This record is not valid JSON: ${what}.`,
    hint: 'Correct it, or save the file again. The records around it are read.',
    places: [places.placeAt(start + Number(offset ?? 0))],
  };
}

/** Parses every record of a JSON array, a single object or JSON Lines on its own, so that a bad one costs no other. */
export function readJson(seed: Seed): { records: JsonRecord[]; diagnostics: Diagnostic[] } {
  const places = new PlaceIndex(seed);
  const records: JsonRecord[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { start, end, closed } of splitJson(seed.text)) {
    const place = places.placeAt(start);
    if (!closed) {
      diagnostics.push(cutRecord(place, end === seed.text.length));
      continue;
    }
    try {
      const value: unknown = JSON.parse(seed.text.slice(start, end));
      if (isObject(value)) records.push({ value, place, lines: [place.line, places.placeAt(end - 1).line] });
      else diagnostics.push(badJson('an object was expected', start, places));
    } catch (error) {
      diagnostics.push(badJson(error, start, places));
    }
  }
  return { records, diagnostics };
}
