import { formatName } from '../names/parse-name.ts';
import type { Paper } from '../schema/paper.ts';
import { editionWeek } from './edition-clock.ts';

type Signed = Pick<Paper, 'id' | 'authors' | 'issued' | 'featured'>;

function namesOf({ authors = [] }: Signed): string[] {
  return authors.map((author) => formatName(author).toLowerCase());
}

/**
 * For each paper, how many papers of earlier weeks its authors have, counted for each author. What is known when a
 * paper appears: a well-known group, or a large one.
 */
export function authorRecords(papers: readonly Signed[]): Map<string, number> {
  const weeks = [...Map.groupBy(papers, (paper) => editionWeek(paper) ?? '')];
  const written = new Map<string, number>();
  const records = new Map<string, number>();
  for (const [, inWeek] of weeks.sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const paper of inWeek)
      records.set(
        paper.id,
        namesOf(paper).reduce((sum, name) => sum + (written.get(name) ?? 0), 0),
      );
    for (const name of inWeek.flatMap(namesOf)) written.set(name, (written.get(name) ?? 0) + 1);
  }
  return records;
}
