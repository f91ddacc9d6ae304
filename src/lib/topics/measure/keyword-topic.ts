import type { Topic } from '../../schema/topic.ts';

/** The first rules of a topic's file name its subject. */
const mainRules = 6;

/** A topic as a list of keywords, as a baseline: it selects a paper that has one of the main phrases anywhere. */
export function keywordTopic(topic: Topic): Topic {
  const rules = topic.rules
    .slice(0, mainRules)
    .map(({ phrase }) => ({ phrase, weight: 1, in: 'both' as const }));
  return { ...topic, threshold: 1, titleFactor: 1, needs: [], ignore: [], rules };
}
