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

/** A weight that says something: the paper has a phrase of the topic. */
export interface FoundWeight extends Omit<Weighed, 'topic'> {
  /** Place of the topic among all. */
  at: number;
}

/** Weighs a paper for every topic, in their order. */
export type WeighPaper = (paper: { title: string; abstract: string }) => readonly FoundWeight[];

/** The weight of a paper without a phrase of a topic. */
function weighNothing(topic: CompiledTopic): Weighed {
  return { topic, match: { id: topic.id, score: 0, phrases: [] }, complete: topic.needs === 0 };
}

/** As `weighTopics` does, without what is said of any paper without a phrase of a topic: most topics are so. */
export function weighFound(
  paper: { title: string; abstract: string },
  topics: readonly CompiledTopic[],
): FoundWeight[] {
  return weighTopics(paper, topics).flatMap(({ topic, match, complete }, at) =>
    match.phrases.length === 0 && complete === (topic.needs === 0) ? [] : [{ at, match, complete }],
  );
}

/**
 * Gives each paper its topics, and tells how it was weighed for all of them. A paper that cannot be weighed has none.
 *
 * @param weigh as {@link weighFound} does; a caller may remember what it did before
 */
export function classifyPapers<T extends ClassifiablePaper>(
  papers: readonly T[],
  topics: readonly CompiledTopic[],
  weigh: WeighPaper = (paper) => weighFound(paper, topics),
): {
  classified: (T & { topics: TopicMatch[] })[];
  weighed: WeighedPaper[];
  diagnostics: Diagnostic[];
} {
  const weighed: WeighedPaper[] = [];
  const nothing = topics.map(weighNothing);
  const { papers: classified, diagnostics } = completeEach(
    papers,
    'topics',
    (paper): { topics: TopicMatch[] } => {
      const found = [...nothing];
      for (const { at, match, complete } of weigh(paper)) {
        const topic = topics[at];
        if (topic) found[at] = { topic, match, complete };
      }
      weighed.push({ id: paper.id, weighed: found });
      return { topics: selectTopics(found) };
    },
    { topics: [] },
  );
  return { classified, weighed, diagnostics };
}
