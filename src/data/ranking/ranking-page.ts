import { getEditionIds, getTopicLabelMap } from '../corpus.ts';
import { fillPath, paths } from '../../site/paths.ts';
import { href } from '../../site/site.ts';
import type { TopicName } from '../types.ts';

/** Numbers of the newest weeks that a ranking may look at. */
const spans = [1, 4, 12];
/** The shortest span with so many papers is the first to be looked at. */
const minPapers = 20;

/** What the page of the ranking says to its script. */
export async function getRankingPlan() {
  const editions = (await getEditionIds()).slice(0, spans.at(-1));
  const papersIn = (count: number) =>
    editions.slice(0, count).reduce((sum, edition) => sum + edition.count, 0);
  const first = spans.find((count) => papersIn(count) >= minPapers) ?? spans.at(-1);
  const labels = [...(await getTopicLabelMap()).values()];
  const topics = labels.map(({ id, title, color, href: to }): [string, TopicName] => [
    id,
    { title, color, href: to },
  ]);
  return {
    vocabulary: href(paths.rankTerms()),
    terms: href(fillPath('weekTerms', {})),
    catalogue: href(fillPath('weekCatalogue', {})),
    paper: href(fillPath('paper', {})),
    weeks: editions.map(({ id }) => id),
    spans: spans.map((count) => ({ count, isFirst: count === first })),
    topics: Object.fromEntries(topics),
  };
}
