import { hfListing } from './hf-listing.ts';
import { arxivList } from './arxiv-list.ts';
import type { Source } from './source.ts';

/** Readers of seeds, asked in this order. */
export const seedSources: Source[] = [hfListing];

/** Readers of enrichment files. Their records complete papers and never make one. */
export const enrichmentSources: Source[] = [arxivList];

/** Whether texts of a source keep the dollars around mathematics. */
export function keepsMathDelimiters(sourceId: string): boolean {
  return [...seedSources, ...enrichmentSources].find(({ id }) => id === sourceId)?.mathDelimiters ?? false;
}

export function isEnrichment(sourceId: string): boolean {
  return enrichmentSources.some((source) => source.id === sourceId);
}

/** Name of a source for readers; its id if it is not known any more. */
export function sourceName(id: string): string {
  return [...seedSources, ...enrichmentSources].find((source) => source.id === id)?.name ?? id;
}
