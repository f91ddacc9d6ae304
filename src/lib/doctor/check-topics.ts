import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Topic } from '#lib/schema/topic.ts';
import { problem } from './check-notes.ts';

/** Each topic has an ink of its own, since a colour means one topic on every page. */
export function checkTopics(topics: Topic[]): Diagnostic[] {
  const byInk = Map.groupBy(topics, ({ ink }) => ink);
  return topics.flatMap(({ id, ink }) => {
    const [first] = byInk.get(ink) ?? [];
    if (first === undefined || first.id === id) return [];
    return [
      problem(
        'warning',
        'same-ink',
        `content/topics/${id}.mdx`,
        `The ink ${ink} is that of ${first.id}, so readers cannot tell the two by their colour.`,
        'Choose another; src/lib/schema/topic.ts has ten.',
      ),
    ];
  });
}
