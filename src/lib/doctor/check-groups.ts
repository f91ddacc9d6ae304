import type { PaperGroup } from '#lib/groups/find-groups.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { problem } from './check-notes.ts';

/** A topic with the number of its papers. */
export interface TopicSize {
  id: string;
  papers: number;
}

/**
 * The largest group of papers that no topic takes is smaller than the smallest topic. A site without topics has a message of
 * its own.
 */
export function checkGroups(groups: readonly PaperGroup[], topics: readonly TopicSize[]): Diagnostic[] {
  const [largest] = groups;
  const [smallest] = topics.toSorted((a, b) => a.papers - b.papers || (a.id < b.id ? -1 : 1));
  if (!largest || !smallest || largest.papers.length <= smallest.papers) return [];
  return [
    problem(
      'group-without-topic',
      `content/topics/${smallest.id}.mdx`,
      `${String(largest.papers.length)} papers on “${largest.name}” have no topic. The smallest topic has ${String(smallest.papers)}.`,
      `npm run topics -- new --from-group "${largest.name}" begins a topic with them; npm run topics -- discover shows all groups.`,
    ),
  ];
}
