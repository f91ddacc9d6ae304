import { compareNewest } from '../dates/paper-date.ts';
import type { Paper, WrittenPaper } from '../schema/paper.ts';
import type { StateLine } from '../schema/state.ts';
import { authorRecords } from './author-records.ts';
import { closingDay, editionWeek, isClosed } from './edition-clock.ts';
import { discussionLevel, scoreImportance, type ImportanceWeights, type Weighed } from './importance.ts';

export type Ordered = Weighed & Pick<Paper, 'id' | 'issued' | 'aliases'>;

/** A paper with its score among the papers of its week. */
export interface Scored {
  id: string;
  score: number;
}

/** The papers of one week, the most important first; of equally important ones the newest first. */
export function orderEdition(
  papers: readonly Ordered[],
  thresholds: ReadonlyMap<string, number>,
  weights: ImportanceWeights,
): Scored[] {
  const level = discussionLevel(papers);
  return papers
    .map((paper) => ({ paper, score: scoreImportance(paper, level, thresholds, weights) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        compareNewest(a.paper.issued, b.paper.issued) ||
        (a.paper.id < b.paper.id ? 1 : -1),
    )
    .map(({ paper, score }) => ({ id: paper.id, score }));
}

/** The papers of each week, ordered by importance; without those that are in no week. */
export function orderEditions(
  papers: readonly WrittenPaper[],
  thresholds: ReadonlyMap<string, number>,
  weights: ImportanceWeights,
): Map<string, Scored[]> {
  const records = authorRecords(papers);
  const weeks = Map.groupBy(papers, (paper) => editionWeek(paper));
  return new Map(
    [...weeks].flatMap(([week, inWeek]) =>
      week === undefined
        ? []
        : [
            [
              week,
              orderEdition(
                inWeek.map((paper) => ({ ...paper, record: records.get(paper.id) })),
                thresholds,
                weights,
              ),
            ] as const,
          ],
    ),
  );
}

type ClosedEdition = StateLine<'closed-editions'>;

/** Papers that came after their edition was closed follow those that it had. */
function keepOrder(
  scored: readonly Scored[],
  ids: readonly string[],
  aliasesOf: (id: string) => readonly string[],
): Scored[] {
  const places = new Map(ids.map((id, index) => [id, index]));
  const placeOf = ({ id }: Scored): number =>
    Math.min(...[id, ...aliasesOf(id)].map((name) => places.get(name) ?? ids.length));
  return [...scored].sort((a, b) => placeOf(a) - placeOf(b));
}

/**
 * Freezes the order of editions as they close.
 *
 * @param closed editions whose order is kept, by week
 * @param dataDay the day that the data is of, UTC
 * @returns every edition in its order, and the lines of those that close now
 */
export function closeEditions(
  editions: ReadonlyMap<string, Scored[]>,
  closed: ReadonlyMap<string, ClosedEdition>,
  dataDay: string | undefined,
  aliasesOf: (id: string) => readonly string[],
): { editions: Map<string, Scored[]>; closing: ClosedEdition[] } {
  const weeks = [...editions].sort(([a], [b]) => (a < b ? -1 : 1));
  const closing = weeks
    .filter(([week]) => dataDay !== undefined && isClosed(week, dataDay) && !closed.has(week))
    .map(([edition, scored]) => ({
      edition,
      ids: scored.map(({ id }) => id),
      day: closingDay(edition),
    }));
  return {
    editions: new Map(
      weeks.map(([week, scored]) => [week, keepOrder(scored, closed.get(week)?.ids ?? [], aliasesOf)]),
    ),
    closing,
  };
}

/** `content/derived/editions.json`: one line per week, newest first. */
export function formatEditions(editions: ReadonlyMap<string, Scored[]>): string {
  const lines = [...editions]
    .reverse()
    .map(([week, scored]) => `${JSON.stringify(week)}: ${JSON.stringify(scored)}`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}
