import { yearOf } from '#lib/dates/paper-date.ts';
import { getTopicLabelMap, type PaperEntry } from '../corpus.ts';
import type { TopicYear } from './people-types.ts';

function yearsBetween(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** The papers of each year from the first to the last, by their best topic; nothing if all are of one year. */
export async function getTopicYears(papers: readonly PaperEntry[]): Promise<TopicYear[]> {
  const labels = await getTopicLabelMap();
  const byYear = Map.groupBy(
    papers.filter(({ data }) => data.issued !== undefined),
    ({ data }) => yearOf(data.issued) ?? '',
  );
  const numbers = [...byYear.keys()].map(Number);
  if (numbers.length < 2) return [];
  return yearsBetween(Math.min(...numbers), Math.max(...numbers)).map((year) => {
    const inYear = byYear.get(year) ?? [];
    const byTopic = Map.groupBy(inYear, ({ data }) => data.topics.find(({ id }) => labels.has(id))?.id);
    const topics = [...labels.keys(), undefined].flatMap((id) => {
      const count = byTopic.get(id)?.length;
      return count === undefined ? [] : [{ topic: id === undefined ? undefined : labels.get(id), count }];
    });
    return { year, count: inYear.length, topics };
  });
}
