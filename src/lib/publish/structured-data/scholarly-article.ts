import type { Credit } from '#lib/schema/credit.ts';
import type { WorkType } from '../../schema/work-type.ts';
import { citedDoi } from '../cite/cited-paper.ts';
import { personId } from './person.ts';
import { withoutGaps } from './without-gaps.ts';

export interface DescribedPaper {
  /** As `workTypeOf` finds it. */
  workType: WorkType;
  /** Journal, proceedings or book. */
  publishedIn?: string;
  title: string;
  /** `page`: whole address of the author's page, if there is one; `orcid`: at ORCID. */
  authors: readonly { name: string; page?: string | undefined; orcid?: string | undefined }[];
  organization?: { title: string };
  date?: { iso: string };
  arxivId?: string;
  doi?: string;
  url?: string;
  /** Address of the licence. */
  license?: string | undefined;
  pdfUrl?: string;
  keywords?: readonly string[] | undefined;
  credit: Credit;
}

function identifiers(paper: DescribedPaper) {
  const values = { arXiv: paper.arxivId, DOI: citedDoi(paper) };
  return Object.entries(values).flatMap(([propertyID, value]) =>
    value === undefined ? [] : [{ '@type': 'PropertyValue', propertyID, value }],
  );
}

/** Works that stand in a journal, a magazine or a newspaper. */
const inPeriodicals = new Set<WorkType>([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'review',
]);

/** The proceedings of a meeting are no periodical, for which schema.org has no name of its own. */
function venue({ workType, publishedIn: name }: DescribedPaper) {
  if (name === undefined) return undefined;
  return { '@type': inPeriodicals.has(workType) ? 'Periodical' : 'CreativeWork', name };
}

/** For people and programs alike; schema.org gives it no words of its own. */
const statusNames = { withdrawn: 'Withdrawn', retracted: 'Retracted' };

/**
 * A paper as a schema.org ScholarlyArticle, without the abstract, which the page has twice already. `page` is the address of its page on this site. */
export function formatScholarlyArticle(paper: DescribedPaper, page: string): Record<string, unknown> {
  const { organization, pdfUrl, url, credit } = paper;
  const doi = citedDoi(paper);
  return withoutGaps({
    '@type': 'ScholarlyArticle',
    '@id': `${page}#paper`,
    headline: paper.title,
    author: paper.authors.map(({ name, page: own, orcid }) => ({
      '@type': 'Person',
      ...(own === undefined ? {} : { '@id': personId(own) }),
      name,
      ...(orcid === undefined ? {} : { sameAs: orcid }),
    })),
    datePublished: paper.date?.iso,
    isPartOf: venue(paper),
    keywords: paper.keywords,
    identifier: identifiers(paper),
    creditText: credit.sources.join(', '),
    license: paper.license,
    copyrightNotice: credit.rights,
    creativeWorkStatus: credit.status && statusNames[credit.status],
    description: credit.notice,
    url,
    sameAs: doi && `https://doi.org/${doi}`,
    encoding:
      pdfUrl === undefined
        ? undefined
        : { '@type': 'MediaObject', contentUrl: pdfUrl, encodingFormat: 'application/pdf' },
    sourceOrganization: organization && { '@type': 'Organization', name: organization.title },
  });
}
