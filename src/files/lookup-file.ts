import { join } from 'node:path';
import { formatLookups } from '#lib/fetch/lookups/plan-lookups.ts';
import { lookupSchema, type Lookup, type LookupService } from '#lib/schema/lookup.ts';
import { readText } from './read-files.ts';
import { replaceFile } from './replace-file.ts';

function pathOf(content: string, service: LookupService): string {
  return join(content, 'enrichment', `${service}.jsonl`);
}

/** What a service has answered before. */
export function readLookups(content: string, service: LookupService): Lookup[] {
  const path = pathOf(content, service);
  const lines = (readText(path) ?? '').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [lookupSchema.parse(JSON.parse(line))];
    } catch (error) {
      throw new Error(
        `${path}:${index + 1}: The line is not as npm run enrich wrote it. Remove it, then run the command again.`,
        { cause: error },
      );
    }
  });
}

export function writeLookups(
  content: string,
  service: LookupService,
  cache: Lookup[],
  found: Lookup[],
): void {
  replaceFile(pathOf(content, service), formatLookups(cache, found));
}
