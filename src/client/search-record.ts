import type { TopicLabel } from '../data/types.ts';

/**
 * What a result shows beside its title and the words that matched. A paper's page carries it as the value of
 * the filter `record`: Pagefind searches each word of its metadata, but never those of a filter.
 */
export interface SearchRecord {
  /** `2025-10-01`, `2025-10` or `2025` */
  date?: string;
  /** True when the date was read from the arXiv id. */
  isInferred?: true;
  summary?: string;
  /** `Shiyu Li, Yang Tang, Yifan Wang and 2 more` */
  authors: string;
  organization?: string;
  arxiv?: { id: string; href: string };
  code?: string;
  /** The best one. */
  topic?: Pick<TopicLabel, 'title' | 'color' | 'href'>;
}

export function formatRecord(record: SearchRecord): string {
  return JSON.stringify(record);
}

/** Reads what `formatRecord` wrote at the build of the same site. */
export function parseRecord(text: string | undefined): SearchRecord {
  return text === undefined ? { authors: '' } : (JSON.parse(text) as SearchRecord);
}
