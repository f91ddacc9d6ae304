import type { Diagnostic, Place } from '#lib/schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import { PlaceIndex } from '../place-index.ts';
import type { RecordPlace } from '../build-draft.ts';
import type { Seed } from '../source.ts';
import { maxDepth, splitJson, type JsonSpan } from './split-json.ts';

export type JsonObject = Record<string, unknown>;

export interface JsonRecord extends RecordPlace {
  value: JsonObject;
}

/** Records at the beginning of a file that tell its format. */
const looked = 5;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string, or a number that JSON does not have and that Python and JavaScript write for none. */
const noNumber = /"(?:[^"\\\n]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

/**
 * Parses a record of JSON. `NaN` and `Infinity`, which statistics programs write for nothing, are nothing.
 *
 * @throws what `JSON.parse` throws for the text as it is
 */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const mended = text.replace(noNumber, (found) => (found.startsWith('"') ? found : 'null'));
    if (mended === text) throw error;
    const value = parseOrNothing(mended);
    if (value === undefined) throw error;
    return value;
  }
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function tryParse(text: string): unknown {
  try {
    return parseJson(text);
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

/** A record without its end, unless the engine finds a mistake before that. */
function cutRecord(text: string, { start, end }: JsonSpan, places: PlaceIndex): Diagnostic {
  const record = text.slice(start, end).trimEnd();
  const { offset, error } = findMistake(record);
  if (offset !== undefined && offset < record.length && end !== text.length)
    return badJson(error, start, places);
  const told = {
    hint: 'Save the file again. The records around it are read.',
    places: [places.placeAt(start)],
  };
  return end === text.length
    ? diagnose('cut-file', {
        message: 'The file ends within the record that begins here; the record is not used.',
        ...told,
      })
    : diagnose('unpaired-brackets', {
        message: 'The brackets of the record that begins here are not paired; the record is not used.',
        ...told,
      });
}

/** The engine says where in the record a mistake is. */
function offsetOf(message: string): number | undefined {
  const offset = / at position (\d+)/.exec(message)?.[1];
  return offset === undefined ? undefined : Number(offset);
}

function findMistake(text: string): { error?: unknown; offset?: number | undefined } {
  try {
    JSON.parse(text);
    return {};
  } catch (error) {
    return { error, offset: error instanceof Error ? offsetOf(error.message) : undefined };
  }
}

function badJson(error: unknown, start: number, places: PlaceIndex): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const what = message.replace(/ (?:in JSON )?at position [\s\S]*$/, '');
  return diagnose('bad-json', {
    message: `This record is not valid JSON: ${what}.`,
    hint: 'Correct it, or save the file again. The records around it are read.',
    places: [places.placeAt(start + (offsetOf(message) ?? 0))],
  });
}

function tooDeep(depth: number, place: Place): Diagnostic {
  return diagnose('deep-json', {
    message: `The brackets of the record that begins here stand ${depth} deep inside each other; at most ${maxDepth} are read.`,
    hint: 'No paper is written so. Correct the record, or remove it. The records around it are read.',
    places: [place],
  });
}

/** A list that is cut between two records looks whole but for its bracket. */
function isCutArray(text: string): boolean {
  return text.trimStart().startsWith('[') && !text.trimEnd().endsWith(']');
}

function cutFile(place: Place): Diagnostic {
  return diagnose('cut-file', {
    message: 'The file ends before its closing bracket; records may be missing.',
    hint: 'Save the file again. The records before the cut are read.',
    places: [place],
  });
}

/** Parses every record of a JSON array, a single object or JSON Lines on its own, so that a bad one costs no other. */
export function readJson(seed: Seed): { records: JsonRecord[]; diagnostics: Diagnostic[] } {
  const places = new PlaceIndex(seed);
  const records: JsonRecord[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const span of splitJson(seed.text)) {
    const { start, end, closed } = span;
    const place = places.placeAt(start);
    if (!closed) {
      diagnostics.push(cutRecord(seed.text, span, places));
      continue;
    }
    if (span.depth > maxDepth) {
      diagnostics.push(tooDeep(span.depth, place));
      continue;
    }
    try {
      const value = parseJson(seed.text.slice(start, end));
      if (isObject(value)) records.push({ value, place, lines: [place.line, places.placeAt(end - 1).line] });
      else diagnostics.push(badJson('an object was expected', start, places));
    } catch (error) {
      diagnostics.push(badJson(error, start, places));
    }
  }
  if (
    isCutArray(seed.text) &&
    !diagnostics.some(({ rule }) => rule === 'cut-file' || rule === 'unpaired-brackets')
  )
    diagnostics.push(cutFile(places.placeAt(seed.text.trimEnd().length)));
  return { records, diagnostics };
}
