import { existsSync, readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { folders } from '#src/files/folders.ts';

/** A file that `ingest` wrote, by its path below the content folder, or the given value if it has not been run since the file came into use. */
export function readDerived<T>(name: string, schema: z.ZodType<T>, missing: T): T {
  const path = `${folders.content}/${name}`;
  if (!existsSync(path)) return missing;
  const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(
    `${path} is not as ingest wrote it: ${parsed.error.issues[0]?.message ?? ''}. Run npm run ingest.`,
  );
}
