import type { SearchRecord } from '#lib/search/search-record.ts';

/** A paper as the site gives it to the index. */
export function searchRecord(
  id: string,
  values: {
    title?: string;
    abstract?: string;
    authors?: string[];
    topics?: string[];
    year?: string;
    organization?: string;
    code?: boolean;
  } = {},
): SearchRecord {
  const { title = id, abstract = '', authors = [], topics = [], year = '2025', organization, code } = values;
  return {
    row: {
      id,
      href: `/papers/${id}/`,
      title,
      authors: { names: authors, total: authors.length },
      abstract,
      ...(organization !== undefined && { organization }),
      ...(code && { code: 'https://example.org/code' }),
    },
    authors,
    otherNames: [],
    ids: [],
    topics,
    year,
    comments: 0,
    related: [],
  };
}
