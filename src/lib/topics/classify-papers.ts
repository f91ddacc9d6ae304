import { completeEach } from '../papers/complete-each.ts';
import type { PlacedPaper } from '../papers/place-of-paper.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { TopicMatch } from '../schema/paper.ts';
import { selectTopics } from './classify.ts';
import type { CompiledTopic } from './compile-topic.ts';
import { weighTopics, type Weighed } from './weigh-topics.ts';

interface ClassifiablePaper extends PlacedPaper {
  id: string;
  abstract: string;
}

interface WeighedPaper {
  id: string;
  /** For every topic. */
  weighed: Weighed[];
}

/** Gives each paper its topics, and tells how it was weighed for all of them. A paper that cannot be weighed has none. */
export function classifyPapers<T extends ClassifiablePaper>(
  papers: readonly T[],
  topics: readonly CompiledTopic[],
): {
  classified: (T & { topics: TopicMatch[] })[];
  weighed: WeighedPaper[];
  diagnostics: Diagnostic[];
} {
  const weighed: WeighedPaper[] = [];
  const { papers: classified, diagnostics } = completeEach(
    papers,
    'topics',
    (paper): { topics: TopicMatch[] } => {
      const found = weighTopics(paper, topics);
      weighed.push({ id: paper.id, weighed: found });
      return { topics: selectTopics(found) };
    },
    { topics: [] },
  );
  return { classified, weighed, diagnostics };
}
