import type { Topic } from '#lib/schema/topic.ts';

/** All topics, or the one that is asked for. @throws if there is no such topic */
export function chooseTopics<Named extends Pick<Topic, 'id'>>(
  topics: readonly Named[],
  asked: string | undefined,
): readonly Named[] {
  if (asked === undefined) return topics;
  const chosen = topics.filter(({ id }) => id === asked);
  if (chosen.length === 0)
    throw new Error(`There is no topic "${asked}". Name one of ${topics.map(({ id }) => id).join(', ')}.`);
  return chosen;
}
