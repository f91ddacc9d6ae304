import { join } from 'node:path';
import { formatLookups } from '#lib/fetch/lookups/plan-lookups.ts';
import { lookupSchema, type Lookup, type LookupService } from '#lib/schema/lookup.ts';
import { readStateLines } from './read-state.ts';
import { replaceFile } from './replace-file.ts';

function pathOf(content: string, service: LookupService): string {
  return join(content, 'enrichment', `${service}.jsonl`);
}

/** What a service has answered before. */
export function readLookups(content: string, service: LookupService): Lookup[] {
  const file = `content/enrichment/${service}.jsonl`;
  return readStateLines({ path: pathOf(content, service), file }, lookupSchema)?.lines ?? [];
}

export function writeLookups(
  content: string,
  service: LookupService,
  cache: Lookup[],
  found: Lookup[],
): void {
  replaceFile(pathOf(content, service), formatLookups(cache, found));
}
