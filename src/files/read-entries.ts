import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { paperSchema } from '#lib/schema/paper.ts';
import { entrySchema } from '#lib/entries/entry-schema.ts';
import { EntryError, parseEntry } from '#lib/entries/parse-entry.ts';
import { listFiles } from './read-files.ts';

export type StoredPaper = z.infer<typeof paperSchema> & { id: string };

/** The front matter of every entry of `content/papers`, in the order of their ids. */
export function readEntries(content: string): StoredPaper[] {
  const folder = join(content, 'papers');
  return listFiles(folder)
    .filter((path) => path.endsWith('.mdx'))
    .map((path) => {
      try {
        return {
          id: path.replace(/\.mdx$/, ''),
          ...entrySchema.parse(parseEntry(readFileSync(join(folder, path), 'utf8')).data),
        };
      } catch (error) {
        const line = error instanceof EntryError ? error.line : 1;
        throw new Error(
          `${folder}/${path}:${line}: The entry cannot be read. Run npm run ingest to write it again.`,
          { cause: error },
        );
      }
    });
}
