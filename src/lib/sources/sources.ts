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
 * Readers of seeds in the order in which they are tried: in each family (XML, JSON, text) the most specific
 * first. Only a few lines identify a listing, so formats that are identified by their first characters come
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

/** Readers of enrichment files. Their records only complete papers. */
export const enrichmentSources: Source[] = [...lookups, arxivList];

/** The markup of a source's texts. */
export function markupOf(sourceId: string): Markup {
  return [...seedSources, ...enrichmentSources].find(({ id }) => id === sourceId)?.markup ?? 'plain';
}

export function isEnrichment(sourceId: string): boolean {
  return enrichmentSources.some((source) => source.id === sourceId);
}
