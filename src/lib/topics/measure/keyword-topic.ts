import type { Topic } from '../../schema/topic.ts';

/** The rules at the head of a topic's file name the subject. */
const mainRules = 6;

/** A topic as a plain list of keywords, to compare it with: a paper is in if one of the main phrases stands anywhere in it. */
export function keywordTopic(topic: Topic): Topic {
  const rules = topic.rules
    .slice(0, mainRules)
    .map(({ phrase }) => ({ phrase, weight: 1, in: 'both' as const }));
  return { ...topic, threshold: 1, titleFactor: 1, needs: [], ignore: [], rules };
}
