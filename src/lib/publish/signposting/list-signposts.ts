import { citedDoi } from '../cite/cited-paper.ts';

/** A typed link of FAIR Signposting. */
export interface Signpost {
  rel: 'cite-as' | 'type' | 'author' | 'item' | 'describedby' | 'collection' | 'license';
  href: string;
  /** Media type of what it leads to. */
  type?: string;
}

export interface SignpostedPaper {
  arxivId?: string | undefined;
  doi?: string | undefined;
  pdfUrl?: string | undefined;
  /** Address of the licence, if a source tells it. */
  license?: string | undefined;
  authors: readonly { page?: string | undefined; orcid?: string | undefined }[];
  /** Addresses of its data and of its page as Markdown, if it has them. */
  data?: string | undefined;
  twin?: string | undefined;
  /** Address of the list that it is part of. */
  collection?: string | undefined;
}

/** What a program is to cite, read and follow at the page of a paper. */
export function listSignposts(paper: SignpostedPaper): Signpost[] {
  const doi = citedDoi(paper);
  const links: { rel: Signpost['rel']; href: string | undefined; type?: string }[] = [
    { rel: 'cite-as', href: doi && `https://doi.org/${doi}` },
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: 'https://schema.org/ScholarlyArticle' },
    ...paper.authors.map(({ orcid, page }) => ({ rel: 'author' as const, href: orcid ?? page })),
    { rel: 'item', href: paper.pdfUrl, type: 'application/pdf' },
    { rel: 'describedby', href: paper.data, type: 'application/json' },
    { rel: 'describedby', href: paper.twin, type: 'text/markdown' },
    { rel: 'collection', href: paper.collection, type: 'text/html' },
    { rel: 'license', href: paper.license },
  ];
  return links.flatMap(({ href, ...link }) => (href ? [{ ...link, href }] : []));
}
