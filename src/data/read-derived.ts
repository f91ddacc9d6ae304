import { existsSync, readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { folders } from '#src/files/folders.ts';

/** Nothing if the text is cut off or no JSON at all: the schema then says so. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads a file of `ingest` by its path below the content folder. Returns the given value if the file does not exist yet. */
export function readDerived<T>(name: string, schema: z.ZodType<T>, missing: T): T {
  const path = `${folders.content}/${name}`;
  if (!existsSync(path)) return missing;
  const parsed = schema.safeParse(parseJson(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(
    `${path} does not have the form of ingest: ${parsed.error.issues[0]?.message ?? ''}. Run npm run ingest.`,
  );
}
