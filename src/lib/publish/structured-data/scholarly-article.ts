export interface CitedPaper {
  title: string;
  abstractText: string;
  authors: readonly { name: string }[];
  organization?: { title: string };
  date?: { iso: string };
  arxivId?: string;
  doi?: string;
  url?: string;
  pdfUrl?: string;
  keywords?: readonly string[] | undefined;
}

function identifiers({ arxivId, doi }: CitedPaper) {
  const values = { arXiv: arxivId, DOI: doi };
  return Object.entries(values).flatMap(([propertyID, value]) =>
    value === undefined ? [] : [{ '@type': 'PropertyValue', propertyID, value }],
  );
}

/** Leaves out unknown fields, since an empty value would state that there is none. */
function withoutGaps(record: Record<string, unknown>): Record<string, unknown> {
  const isKnown = (value: unknown) =>
    value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(record).filter(([, value]) => isKnown(value)));
}

/** A paper as a schema.org ScholarlyArticle. `page` is the address of its page on this site. */
export function formatScholarlyArticle(paper: CitedPaper, page: string): Record<string, unknown> {
  const { organization, pdfUrl, doi, url } = paper;
  return withoutGaps({
    '@type': 'ScholarlyArticle',
    '@id': `${page}#paper`,
    headline: paper.title,
    author: paper.authors.map(({ name }) => ({ '@type': 'Person', name })),
    datePublished: paper.date?.iso,
    abstract: paper.abstractText,
    keywords: paper.keywords,
    identifier: identifiers(paper),
    url,
    sameAs: [url, doi === undefined ? undefined : `https://doi.org/${doi}`].filter(Boolean),
    encoding:
      pdfUrl === undefined
        ? undefined
        : { '@type': 'MediaObject', contentUrl: pdfUrl, encodingFormat: 'application/pdf' },
    sourceOrganization: organization && { '@type': 'Organization', name: organization.title },
  });
}
