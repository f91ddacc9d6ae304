import type { z } from 'astro/zod';
import { parseStrictJson, parseStrictLines } from '#lib/state/parse-strict-json.ts';
import { BrokenFilesError } from './broken-files-error.ts';
import { remedyOf } from './file-classes.ts';
import { readStrictly } from './read-strictly.ts';

/** Where a state file is: on the disk, and in messages. */
export interface StatePath {
  path: string;
  /** `content/log/changes.json` */
  file: string;
}

/**
 * A state file of JSON; nothing if there is none.
 *
 * @throws {BrokenFilesError} if a command did not write it so
 */
export function readStateJson<T>({ path, file }: StatePath, schema: z.ZodType<T>): T | undefined {
  const text = readStrictly(path, file);
  if (text === undefined) return undefined;
  const parsed = parseStrictJson({ file, remedy: remedyOf(file) }, text, schema);
  if ('diagnostics' in parsed) throw new BrokenFilesError(parsed.diagnostics);
  return parsed.data;
}

/** What was read of each file before: an ingest asks for some of them three times. */
const before = new Map<string, { text: string; schema: z.ZodType; lines: readonly unknown[] }>();

/** The same for JSON Lines, with the text that the lines were read from. */
export function readStateLines<T>(
  { path, file }: StatePath,
  schema: z.ZodType<T>,
): { lines: T[]; text: string } | undefined {
  const text = readStrictly(path, file);
  if (text === undefined) return undefined;
  const known = before.get(path);
  if (known?.text === text && known.schema === schema) return { lines: [...known.lines] as T[], text };
  const parsed = parseStrictLines({ file, remedy: remedyOf(file) }, text, schema);
  if ('diagnostics' in parsed) throw new BrokenFilesError(parsed.diagnostics);
  before.set(path, { text, schema, lines: parsed.data });
  return { lines: [...parsed.data], text };
}
