import { getTopicLabelMap, type PaperEntry } from '../corpus.ts';
import type { TopicLabel } from '../types.ts';

/** The number of papers in each topic, largest first. Topics without papers are left out. */
export async function countTopics(papers: PaperEntry[]): Promise<{ topic: TopicLabel; count: number }[]> {
  const labels = [...(await getTopicLabelMap()).values()];
  const counts = new Map<string, number>();
  for (const { data } of papers) for (const { id } of data.topics) counts.set(id, (counts.get(id) ?? 0) + 1);
  return labels
    .flatMap((topic) => {
      const count = counts.get(topic.id);
      return count === undefined ? [] : [{ topic, count }];
    })
    .sort((a, b) => b.count - a.count);
}
