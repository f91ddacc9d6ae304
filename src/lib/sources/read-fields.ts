import type { z } from 'astro/zod';
import type { Diagnostic, Place } from '#lib/schema/diagnostic.ts';
import type { JsonObject } from './read-json.ts';
import { badField } from './record-reports.ts';

type Fields<S extends z.ZodRawShape> = { [K in keyof S]?: z.output<S[K]> };

/**
 * Reads the fields of a record that a shape names, each on its own: one that does not fit is reported
 * and left out, and costs the record nothing else. `null` is the same as absent.
 */
export function readFields<S extends z.ZodRawShape>(
  shape: S,
  value: JsonObject,
  place: Place,
  diagnostics: Diagnostic[],
): Fields<S> {
  const fields: Fields<S> = {};
  for (const key of Object.keys(shape) as (keyof S & string)[]) {
    const given = value[key];
    if (given === undefined || given === null) continue;
    const parsed = (shape[key] as unknown as z.ZodType<z.output<S[typeof key]>>).safeParse(given);
    if (parsed.success) fields[key] = parsed.data;
    else diagnostics.push(badField(key, given, parsed.error.issues[0]?.message ?? 'of another kind', place));
  }
  return fields;
}
