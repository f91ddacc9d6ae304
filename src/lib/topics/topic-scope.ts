import type { Topic } from '../schema/topic.ts';

/** What an editor says of a topic's border, one sentence each. */
export interface ScopeLine {
  name: 'includes' | 'excludes';
  text: string;
}

/** What is in and what is out, as far as it is said and the topic's line does not say it already. */
export function scopeOf(topic: Pick<Topic, 'line' | 'includes' | 'excludes'>): ScopeLine[] {
  return (['includes', 'excludes'] as const).flatMap((name) => {
    const text = topic[name] ?? '';
    return text === '' || text === topic.line ? [] : [{ name, text }];
  });
}
