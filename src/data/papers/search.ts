import { yearOf } from '#lib/dates/paper-date.ts';
import { getPapers, getPapersByTopic, getTopicLabelMap } from '../corpus.ts';
import { undatedYear } from '../../site/period-names.ts';
import { once } from '../../site/once.ts';
import type { TopicLabel } from '../types.ts';

export interface Facet {
  value: string;
  count: number;
}

export interface SearchFacets {
  total: number;
  topics: { label: TopicLabel; count: number }[];
  years: Facet[];
  organizations: Facet[];
  withCode: number;
}

function tally(values: string[]): Facet[] {
  return [...Map.groupBy(values, (value) => value)].map(([value, same]) => ({ value, count: same.length }));
}

/** The values to filter by, with the number of papers of each. */
export const getSearchFacets = once(async (): Promise<SearchFacets> => {
  const papers = await getPapers();
  const byTopic = await getPapersByTopic();
  const labels = [...(await getTopicLabelMap()).values()];
  return {
    total: papers.length,
    topics: labels.map((label) => ({ label, count: byTopic.get(label.id)?.length ?? 0 })),
    years: tally(papers.map(({ data }) => yearOf(data.issued) ?? undatedYear)).sort((a, b) =>
      a.value < b.value ? 1 : -1,
    ),
    organizations: tally(papers.flatMap(({ data }) => data.organization?.name ?? [])).sort(
      (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
    ),
    withCode: papers.filter(({ data }) => data.links.some(({ rel }) => rel === 'code')).length,
  };
});
