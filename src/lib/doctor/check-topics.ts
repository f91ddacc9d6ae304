import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Topic } from '#lib/schema/topic.ts';
import { problem } from './check-notes.ts';

/** Each topic has a colour of its own, since a colour means one topic on every page. */
export function checkTopics(topics: Topic[]): Diagnostic[] {
  const byColor = Map.groupBy(topics, ({ color }) => color);
  return topics.flatMap(({ id, color }) => {
    const [first] = byColor.get(color) ?? [];
    if (first === undefined || first.id === id) return [];
    return [
      problem(
        'same-color',
        `content/topics/${id}.mdx`,
        `The topic ${first.id} already has the color ${color}, so readers cannot tell the two apart.`,
        'Choose another of the ten colors in src/lib/schema/topic.ts.',
      ),
    ];
  });
}
