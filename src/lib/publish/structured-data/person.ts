import { withoutGaps } from './without-gaps.ts';

export interface DescribedPerson {
  name: string;
  otherNames?: readonly string[];
  /** Whole address of the page on this site. */
  page: string;
  /** Whole address at ORCID. */
  orcid?: string | undefined;
  /** The person's own page. */
  home?: string | undefined;
}

/** Where a page describes a person, so that others can name the same one. */
export function personId(page: string): string {
  return `${page}#person`;
}

/** An author as a schema.org Person. */
export function formatPerson({
  name,
  otherNames = [],
  page,
  orcid,
  home,
}: DescribedPerson): Record<string, unknown> {
  return withoutGaps({
    '@type': 'Person',
    '@id': personId(page),
    name,
    alternateName: otherNames,
    url: home,
    sameAs: orcid,
    mainEntityOfPage: page,
  });
}
