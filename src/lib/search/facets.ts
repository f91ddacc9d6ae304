import { filterNames, type FilterName, type Filters } from './filters.ts';
import type { SearchRecord } from './search-record.ts';

/** What papers are filtered, counted and sorted by; the lists have a value for each paper. */
export interface Facets {
  topics: { id: string; title: string }[];
  orgs: string[];
  /** Places in `topics`. */
  topicsOf: number[][];
  years: string[];
  /** Place in `orgs`, or -1. */
  orgOf: number[];
  /** 1 for a paper with code. */
  code: number[];
  comments: number[];
}

export function toFacets(papers: readonly SearchRecord[], topics: Facets['topics']): Facets {
  const orgs = [...new Set(papers.flatMap(({ row }) => row.organization ?? []))].sort();
  const orgAt = new Map(orgs.map((org, index) => [org, index]));
  const topicAt = new Map(topics.map(({ id }, index) => [id, index]));
  return {
    topics,
    orgs,
    topicsOf: papers.map((paper) => paper.topics.flatMap((id) => topicAt.get(id) ?? [])),
    years: papers.map(({ year }) => year),
    orgOf: papers.map(({ row }) => orgAt.get(row.organization ?? '') ?? -1),
    code: papers.map(({ row }) => (row.code === undefined ? 0 : 1)),
    comments: papers.map(({ comments }) => comments),
  };
}

/** Values of a paper for a filter, as the page names them. */
function valuesOf(facets: Facets, name: FilterName, paper: number): string[] {
  switch (name) {
    case 'topic':
      return (facets.topicsOf[paper] ?? []).flatMap((place) => facets.topics[place]?.id ?? []);
    case 'year':
      return facets.years[paper] === undefined ? [] : [facets.years[paper]];
    case 'org': {
      const org = facets.orgs[facets.orgOf[paper] ?? -1];
      return org === undefined ? [] : [org];
    }
    case 'code':
      return facets.code[paper] === 1 ? ['yes'] : [];
  }
}

function passes(facets: Facets, filters: Filters, paper: number, except?: FilterName): boolean {
  return filterNames.every(
    (name) =>
      name === except ||
      filters[name].length === 0 ||
      valuesOf(facets, name, paper).some((value) => filters[name].includes(value)),
  );
}

/** The papers that pass every filter, in their order. */
export function filterPapers(facets: Facets, filters: Filters, papers: readonly number[]): number[] {
  return papers.filter((paper) => passes(facets, filters, paper));
}

/** Papers for each value of each filter. The values are names from data: `constructor` may be one. */
export type FilterCounts = Record<FilterName, ReadonlyMap<string, number>>;

/**
 * For each value of a filter, the papers that it would show under the other filters: its own other values would add
 * papers, not remove them.
 */
export function countValues(facets: Facets, filters: Filters, papers: readonly number[]): FilterCounts {
  const count = (name: FilterName): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const paper of papers) {
      if (!passes(facets, filters, paper, name)) continue;
      for (const value of valuesOf(facets, name, paper)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  return { topic: count('topic'), year: count('year'), org: count('org'), code: count('code') };
}
