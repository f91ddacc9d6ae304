import type { z } from 'astro/zod';
import { parseYaml, type Parsed } from '../entries/parse-yaml.ts';
import { diagnose } from '../schema/rules.ts';

/** Where a text stands, and what to do when it is not as a command wrote it. */
export interface StrictSource {
  /** Path for messages: `content/log/changes.json`. */
  file: string;
  /** Full sentences. */
  remedy: string;
  /** Line of its file on which the text starts. */
  firstLine?: number;
}

/** Strings of a JSON text; the second group is there if the string is a key. */
const jsonString = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

function countWrittenKeys(text: string): number {
  let count = 0;
  for (const [, colon] of text.matchAll(jsonString)) if (colon !== undefined) count += 1;
  return count;
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce((sum: number, part) => sum + countKeys(part), own);
}

/** A key that a schema of a map passes over without a word. */
function hasPrototypeKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasPrototypeKey);
}

/** A key that stands twice would lose its first value in silence. */
function parseUnambiguous(text: string): { value: unknown } | { reason: string } {
  try {
    const value: unknown = JSON.parse(text);
    if (hasPrototypeKey(value)) return { reason: '“__proto__” is no key' };
    return countKeys(value) === countWrittenKeys(text)
      ? { value }
      : { reason: 'A key stands twice in one object' };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** JSON is nearly YAML, whose slow parser knows the place of everything. */
function locate<T>(source: StrictSource, text: string, schema: z.ZodType<T>, reason: string): Parsed<T> {
  const { file, remedy, firstLine = 1 } = source;
  const parsed = parseYaml(file, text, schema, firstLine);
  const found =
    'diagnostics' in parsed
      ? parsed.diagnostics
      : [{ message: `${reason}.`, places: [{ file, line: firstLine, column: 1 }] }];
  return {
    diagnostics: found.map(({ message, places }) => diagnose('bad-state', { message, hint: remedy, places })),
  };
}

/** Parses JSON against a schema. Whatever a command would not have written is told with its place. */
export function parseStrictJson<T>(source: StrictSource, text: string, schema: z.ZodType<T>): Parsed<T> {
  const json = parseUnambiguous(text);
  if ('reason' in json) return locate(source, text, schema, json.reason);
  const parsed = schema.safeParse(json.value);
  return parsed.success ? { data: parsed.data } : locate(source, text, schema, 'The value is not expected');
}

/** The same for JSON Lines. Empty lines say nothing. */
export function parseStrictLines<T>(source: StrictSource, text: string, schema: z.ZodType<T>): Parsed<T[]> {
  const parsed = text
    .split('\n')
    .map((line, index) => ({ line, firstLine: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, firstLine }) => parseStrictJson({ ...source, firstLine }, line, schema));
  const diagnostics = parsed.flatMap((part) => ('diagnostics' in part ? part.diagnostics : []));
  return diagnostics.length > 0
    ? { diagnostics }
    : { data: parsed.flatMap((part) => ('data' in part ? [part.data] : [])) };
}
