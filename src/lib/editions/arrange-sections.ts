import type { Selectable } from './select-papers.ts';

/**
 * A part of an edition: the papers of one topic. Every form of an edition (page, file, mail) shows the same sections,
 * whatever it makes of a paper.
 */
export interface Section<Paper, Topic> {
  /** Absent for the papers outside of all topics. */
  topic?: Topic;
  /** Shown in full, the most important first. */
  papers: Paper[];
  /** The others, by their titles. */
  titles: Paper[];
  /** Papers that are in this topic, too, and stand in the section of their best one. */
  seeAlso: Paper[];
}

/** How many papers of a section are in its topic. The same number stands in the strip of topics. */
export function sectionCount({ papers, titles, seeAlso }: Section<unknown, unknown>): number {
  return papers.length + titles.length + seeAlso.length;
}

/**
 * Arranges the papers of an edition under their best topics: lead topics, the other ones, papers outside of all.
 *
 * @param papers the most important first
 * @param topics in their order; a paper's other topics are unknown to the site and do not count
 * @param chosen ids of the papers to show in full
 */
export function arrangeSections<Paper extends Selectable, Topic extends { id: string }>(
  papers: readonly Paper[],
  topics: readonly Topic[],
  leads: ReadonlySet<string>,
  chosen: ReadonlySet<string>,
): Section<Paper, Topic>[] {
  const known = new Set(topics.map(({ id }) => id));
  const bestOf = (paper: Paper): string | undefined => paper.topics.find(({ id }) => known.has(id))?.id;
  const byTopic = Map.groupBy(papers, bestOf);
  const divide = (inSection: readonly Paper[]) => ({
    papers: inSection.filter(({ id }) => chosen.has(id)),
    titles: inSection.filter(({ id }) => !chosen.has(id)),
  });
  const isIn = (paper: Paper, topic: Topic): boolean => paper.topics.some(({ id }) => id === topic.id);
  const sections = [...topics]
    .sort((a, b) => Number(leads.has(b.id)) - Number(leads.has(a.id)))
    .map((topic) => ({
      topic,
      ...divide(byTopic.get(topic.id) ?? []),
      seeAlso: papers.filter((paper) => isIn(paper, topic) && bestOf(paper) !== topic.id),
    }))
    .filter((section) => sectionCount(section) > 0);
  const rest = byTopic.get(undefined) ?? [];
  return rest.length === 0 ? sections : [...sections, { ...divide(rest), seeAlso: [] }];
}

/** The same section with something made of each paper. */
export function mapSection<Paper, Topic, Made>(
  { papers, titles, seeAlso, ...section }: Section<Paper, Topic>,
  make: (paper: Paper) => Made,
): Section<Made, Topic> {
  return { ...section, papers: papers.map(make), titles: titles.map(make), seeAlso: seeAlso.map(make) };
}
