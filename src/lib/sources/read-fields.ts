import type { z } from 'astro/zod';
import type { Diagnostic, Place } from '#lib/schema/diagnostic.ts';
import type { JsonObject } from './json/read-json.ts';
import { badField } from './record-reports.ts';

type Fields<S extends z.ZodRawShape> = { [K in keyof S]?: z.output<S[K]> };

/** Completes “which is …”. */
function reasonOf({ issues: [issue] }: z.ZodError): string {
  const message = issue?.message ?? 'of another kind';
  if (issue?.code === 'custom') return message;
  const what = message.replace('Invalid input: ', '');
  return `not valid (${what.charAt(0).toLowerCase()}${what.slice(1)})`;
}

/**
 * Reads the fields that a shape names, each separately: a wrong field is reported and left out, and the
 * record keeps its other fields. `null` equals absent.
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
    else diagnostics.push(badField(key, given, reasonOf(parsed.error), place));
  }
  return fields;
}
