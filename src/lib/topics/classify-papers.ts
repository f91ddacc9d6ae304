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

/** A paper with its weight for each topic. */
export interface WeighedPaper {
  id: string;
  /** For every topic. */
  weighed: Weighed[];
}

/** Weighs a paper for every topic, in their order. */
export type WeighPaper = (paper: { title: string; abstract: string }) => Omit<Weighed, 'topic'>[];

/**
 * Gives each paper its topics, and tells how it was weighed for all of them. A paper that cannot be weighed has none.
 *
 * @param weigh as `weighTopics` does; a caller may remember what it did before
 */
export function classifyPapers<T extends ClassifiablePaper>(
  papers: readonly T[],
  topics: readonly CompiledTopic[],
  weigh: WeighPaper = (paper) => weighTopics(paper, topics),
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
      const weights = weigh({ title: paper.title, abstract: paper.abstract });
      const found = topics.flatMap((topic, index): Weighed[] => {
        const weight = weights[index];
        return weight ? [{ topic, match: weight.match, complete: weight.complete }] : [];
      });
      weighed.push({ id: paper.id, weighed: found });
      return { topics: selectTopics(found) };
    },
    { topics: [] },
  );
  return { classified, weighed, diagnostics };
}
