/**
 * Whom to trust: ids of sources in an order, the most trusted first. A field of `fields.ts` names one of these lists.
 */
type Ranks = readonly string[];

/** arXiv's own records of a paper, in its several forms. */
export const arxivRecords: Ranks = ['arxiv-api', 'oai-pmh', 'arxiv-page', 'arxiv-mail'];

/** Bibliographies, those of publishers and libraries first. */
const bibliographies: Ranks = [
  'crossref-works',
  'csl-json',
  'pubmed',
  'bibtex',
  'ris',
  'web-of-science',
  'endnote',
  'endnote-xml',
  'openreview-notes',
];

/** Who collects what others have published; the last only name papers. */
const collections: Ranks = [
  'openalex-works',
  'semantic-scholar-papers',
  'papers-with-code',
  'table',
  'markdown-list',
  'id-list',
];

/**
 * Who writes the text of a paper: arXiv has it from the authors, the others from arXiv or from a publisher. What
 * completes papers has no abstract, and its title only says which paper is meant.
 */
export const text: Ranks = [
  ...arxivRecords,
  'hf-daily',
  'hf-page',
  'arxiv-announcements',
  'daily-arxiv',
  'hf-listing',
  ...bibliographies,
  'paper-lines',
  'feed',
  'json-feed',
  ...collections,
];

/** Who knows what was published where: the publisher's own records first. */
export const publication: Ranks = [...bibliographies, 'paper-lines', 'feed', 'json-feed', ...collections];

/** Who counts votes and comments. */
export const feedCounts: Ranks = ['hf-daily', 'hf-page', 'hf-listing', 'paper-lines'];
/** Who knows what arXiv says of a paper, beside its text. */
export const arxivFacts: Ranks = [
  ...arxivRecords,
  'arxiv-lookup',
  'arxiv-announcements',
  'hf-daily',
  'hf-page',
  'daily-arxiv',
  'paper-lines',
  'bibtex',
];

/** Who lists the authors. */
export const names: Ranks = [
  ...arxivRecords,
  'arxiv-lookup',
  'hf-daily',
  'hf-page',
  'arxiv-announcements',
  'daily-arxiv',
  'arxiv-list',
  ...publication,
  'openalex',
];

/** Who knows when a paper was first public. */
export const dates: Ranks = [
  ...arxivRecords,
  'arxiv-lookup',
  'hf-daily',
  'hf-page',
  'hf-listing',
  'arxiv-list',
  ...publication,
  'openalex',
];

/** Who knows the DOI: publishers register DOIs; authors type them into arXiv’s form. */
export const dois: Ranks = [
  'crossref-works',
  'csl-json',
  'pubmed',
  ...arxivRecords,
  'arxiv-lookup',
  'arxiv-announcements',
  'bibtex',
  'ris',
  'web-of-science',
  'endnote',
  'endnote-xml',
  'openreview-notes',
  'paper-lines',
  'feed',
  'json-feed',
  ...collections,
  'semantic-scholar',
];

/** Who knows arXiv’s categories. */
export const categories: Ranks = [
  ...arxivRecords,
  'arxiv-lookup',
  'arxiv-announcements',
  'daily-arxiv',
  'arxiv-list',
  'paper-lines',
  'bibtex',
];
