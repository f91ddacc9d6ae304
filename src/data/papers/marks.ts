import type { PaperEntry } from '../corpus.ts';
import type { TopicColor, TopicLabel } from '../types.ts';

/** The colours of papers: each has the colour of its first topic. */
export function toMarks(papers: PaperEntry[], labels: Map<string, TopicLabel>): (TopicColor | 'none')[] {
  return papers.map(({ data }) => labels.get(data.topics[0]?.id ?? '')?.color ?? 'none');
}
