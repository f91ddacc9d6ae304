import type { Draft, DraftField } from '../../schema/draft.ts';

/**
 * Who writes the text of a paper: arXiv has it from the authors, the others from arXiv or from a publisher. What
 * completes papers has no abstract, and its title only says which paper is meant.
 */
const text = [
  'arxiv-api',
  'hf-daily',
  'arxiv-announcements',
  'hf-listing',
  'csl-json',
  'bibtex',
  'ris',
  'paper-lines',
  'feed',
];

/** Who knows what was published where: the publisher's own records first. */
const publication = ['csl-json', 'bibtex', 'ris', 'paper-lines', 'feed'];

const feedCounts = ['hf-daily', 'hf-listing', 'paper-lines'];
const arxivFacts = ['arxiv-api', 'arxiv-lookup', 'arxiv-announcements', 'hf-daily', 'paper-lines', 'bibtex'];

/**
 * The order of trust: for each field the sources that give it, best first. docs/formats.md shows it to
 * editors. A source that is not named comes after all that are.
 */
const trust: Partial<Record<DraftField, string[]>> = {
  title: text,
  abstract: text,
  authors: [
    'arxiv-api',
    'arxiv-lookup',
    'hf-daily',
    'arxiv-announcements',
    'arxiv-list',
    'csl-json',
    'bibtex',
    'ris',
    'paper-lines',
    'feed',
  ],
  authorCount: ['hf-listing', 'paper-lines'],
  organization: feedCounts,
  issued: [
    'arxiv-api',
    'arxiv-lookup',
    'hf-daily',
    'hf-listing',
    'arxiv-list',
    'csl-json',
    'bibtex',
    'ris',
    'paper-lines',
  ],
  featured: feedCounts,
  comments: feedCounts,
  upvotes: feedCounts,
  arxivId: [...arxivFacts, 'csl-json', 'ris', 'feed', 'arxiv-list'],
  // Publishers register DOIs; authors type them into arXiv's form.
  doi: [
    'csl-json',
    'arxiv-api',
    'arxiv-lookup',
    'arxiv-announcements',
    'bibtex',
    'ris',
    'paper-lines',
    'feed',
    'semantic-scholar',
  ],
  categories: ['arxiv-api', 'arxiv-lookup', 'arxiv-announcements', 'arxiv-list', 'paper-lines', 'bibtex'],
  keywords: [...publication, 'hf-daily'],
  version: arxivFacts,
  updated: arxivFacts,
  withdrawn: arxivFacts,
  containerTitle: [...publication, 'openalex', 'semantic-scholar'],
  journalRef: ['arxiv-api', 'arxiv-lookup', 'arxiv-announcements', 'paper-lines'],
  url: publication,
  pdfUrl: publication,
};

/** Fields that a new version of a paper changes. */
const revisable = new Set<DraftField>(['title', 'abstract', 'authors']);

/** Place of a record in the order of trust, 0 the best. arXiv's own words on a revision go before everything older. */
export function trustRank(field: DraftField, { source, revises }: Draft): number {
  if (revisable.has(field) && revises === true) return 0;
  const order = trust[field] ?? [];
  const position = order.indexOf(source);
  return position === -1 ? order.length : position;
}
