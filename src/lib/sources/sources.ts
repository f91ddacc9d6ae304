import { arxivAnnouncements } from './readers/arxiv-announcements.ts';
import { arxivApi } from './readers/arxiv-api.ts';
import { arxivList } from './readers/arxiv-list.ts';
import { bibtex } from './readers/bibtex.ts';
import { cslJson } from './readers/csl-json.ts';
import { feed } from './readers/feed.ts';
import { hfDaily } from './readers/hf-daily.ts';
import { hfListing } from './readers/hf-listing.ts';
import { lookups } from './readers/lookup.ts';
import { paperLines } from './readers/paper-lines.ts';
import { ris } from './readers/ris.ts';
import type { Markup } from '#lib/prose/source.ts';
import type { Source } from './source.ts';

/**
 * Readers of seeds, asked in this order: of each family (XML, JSON, text) the most particular first.
 * A listing is known by a few lines only, so whatever says its format in its first characters goes
 * before it. BibTeX comes last, since its files may begin with any text.
 */
export const seedSources: Source[] = [
  arxivAnnouncements,
  arxivApi,
  feed,
  hfDaily,
  cslJson,
  paperLines,
  ris,
  hfListing,
  bibtex,
];

/** Readers of enrichment files. Their records complete papers and never make one. */
export const enrichmentSources: Source[] = [...lookups, arxivList];

/** How the texts of a source are to be read. */
export function markupOf(sourceId: string): Markup {
  return [...seedSources, ...enrichmentSources].find(({ id }) => id === sourceId)?.markup ?? 'plain';
}

export function isEnrichment(sourceId: string): boolean {
  return enrichmentSources.some((source) => source.id === sourceId);
}
