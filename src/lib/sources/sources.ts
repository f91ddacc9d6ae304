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
import { arxivMail } from './readers/arxiv-mail.ts';
import { arxivPage } from './readers/arxiv-page.ts';
import { crossrefWorks } from './readers/crossref-works.ts';
import { dailyArxiv } from './readers/daily-arxiv.ts';
import { endnoteXml } from './readers/endnote-xml.ts';
import { endnote } from './readers/endnote.ts';
import { hfPage } from './readers/hf-page.ts';
import { idList } from './readers/id-list.ts';
import { jsonFeed } from './readers/json-feed.ts';
import { markdownList } from './readers/markdown-list.ts';
import { oaiPmh } from './readers/oai-pmh.ts';
import { openalexWorks } from './readers/openalex-works.ts';
import { openreviewNotes } from './readers/openreview-notes.ts';
import { papersWithCode } from './readers/papers-with-code.ts';
import { pubmed } from './readers/pubmed.ts';
import { semanticScholarPapers } from './readers/semantic-scholar-papers.ts';
import { table } from './readers/table.ts';
import { webOfScience } from './readers/web-of-science.ts';
import type { Markup } from '#lib/prose/source.ts';
import type { Source } from './source.ts';

/**
 * Readers of seeds in the order in which they are tried: in each family (XML, JSON, pages, text) the most specific
 * first. Only a few lines identify a listing, so formats that are identified by their first characters come
 * before it. What may begin with any text comes last.
 */
export const seedSources: Source[] = [
  arxivAnnouncements,
  arxivApi,
  oaiPmh,
  endnoteXml,
  feed,
  dailyArxiv,
  papersWithCode,
  jsonFeed,
  openalexWorks,
  semanticScholarPapers,
  crossrefWorks,
  openreviewNotes,
  hfDaily,
  cslJson,
  paperLines,
  hfPage,
  arxivPage,
  arxivMail,
  pubmed,
  endnote,
  ris,
  webOfScience,
  hfListing,
  bibtex,
  idList,
  table,
  markdownList,
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
