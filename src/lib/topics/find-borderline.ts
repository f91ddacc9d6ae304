import { z } from 'astro/zod';
import type { Weighed } from './weigh-topics.ts';

/** A paper just under a topic's threshold. */
export const borderlinePaperSchema = z.object({
  /** Id of the paper. */
  id: z.string(),
  /** Sum of the points of all phrases; below the topic's threshold. */
  score: z.number(),
  /** Phrases of the text that speak for the topic, strongest first. */
  phrases: z.array(z.string()),
});
export type BorderlinePaper = z.infer<typeof borderlinePaperSchema>;

/** `content/derived/borderline.json`: the papers by topic, nearest to the threshold first. */
export const borderlineSchema = z.record(z.string(), z.array(borderlinePaperSchema));
export type Borderline = z.infer<typeof borderlineSchema>;

/** A paper is borderline if its score is at least this share of the threshold. */
const borderlineShare = 0.75;

const shownPapers = 5;
const shownPhrases = 3;

/** Whether a paper just misses a topic. */
export function isBorderline({ topic, match, complete }: Weighed): boolean {
  return complete && match.score < topic.threshold && match.score >= topic.threshold * borderlineShare;
}

/** The papers just under the threshold of each topic, nearest first, at most five. */
export function findBorderline(papers: readonly { id: string; weighed: readonly Weighed[] }[]): Borderline {
  const byTopic = new Map<string, BorderlinePaper[]>();
  for (const { id, weighed } of papers)
    for (const { match } of weighed.filter(isBorderline)) {
      const list = byTopic.get(match.id) ?? [];
      byTopic.set(match.id, list);
      list.push({ id, score: match.score, phrases: quotePhrases(match.phrases) });
    }
  const lists = [...byTopic].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(lists.map(([id, list]) => [id, list.sort(nearestFirst).slice(0, shownPapers)]));
}

function nearestFirst(a: BorderlinePaper, b: BorderlinePaper): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}

/** The phrases without repetitions; case does not count. */
function quotePhrases(phrases: Weighed['match']['phrases']): string[] {
  const texts = phrases
    .filter(({ points }) => points > 0)
    .map(({ text }): [string, string] => [text.toLowerCase(), text]);
  return [...new Map(texts.reverse()).values()].reverse().slice(0, shownPhrases);
}
