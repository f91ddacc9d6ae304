import type { PaperEntry } from '../corpus.ts';
import type { Ink, TopicLabel } from '../types.ts';

/** A paper is drawn in the ink of its first topic. */
export function toMarks(papers: PaperEntry[], labels: Map<string, TopicLabel>): (Ink | 'none')[] {
  return papers.map(({ data }) => labels.get(data.topics[0]?.id ?? '')?.ink ?? 'none');
}
