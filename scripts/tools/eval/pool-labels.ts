import { ownValue } from '#lib/schema/own-value.ts';
import type { EvalInput, LabelledPaper } from '#lib/topics/measure/eval-input.ts';

export interface LabelPool {
  /** Every labelled paper once. */
  papers: LabelledPaper[];
  /** By topic, places of the papers that any annotator put into it. */
  members: Map<string, number[]>;
  /** By topic, places of the papers that any annotator judged for it. A file may judge some topics only. */
  judged: Map<string, number[]>;
}

/** Every labelled paper once, and what annotators put into each topic. */
export function poolLabels({ labels, topics }: EvalInput): LabelPool {
  const labelled = labels
    .flatMap(({ papers }) => papers)
    .filter((paper) => Object.keys(paper.labels.topics).length > 0);
  const byId = [...Map.groupBy(labelled, ({ id }) => id).values()];
  const placesWhere = (holds: (verdict: string | undefined) => boolean) =>
    new Map(
      topics.map(({ id }) => [
        id,
        byId.flatMap((papers, place) =>
          papers.some((paper) => holds(ownValue(paper.labels.topics, id))) ? [place] : [],
        ),
      ]),
    );
  return {
    papers: byId.flatMap(([first]) => first ?? []),
    members: placesWhere((verdict) => verdict === 'yes'),
    judged: placesWhere((verdict) => verdict !== undefined),
  };
}
