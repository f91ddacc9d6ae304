import { reasons as words } from '#words';
import type { TopicMatch } from '#lib/schema/paper.ts';
import type { PhraseMark } from '#lib/topics/mark-phrases.ts';
import { tellingPhrases } from '#lib/topics/telling-phrases.ts';
import { getTopics, getTopicLabelMap, type PaperEntry } from '../corpus.ts';
import type { TopicReason } from './paper-types.ts';
import { once } from '../../site/once.ts';
import { paths } from '../../site/paths.ts';
import { href } from '../../site/site.ts';
import type { PageLink, TopicLabel } from '../types.ts';

/** More underlines in an abstract would distract. */
const marksPerTopic = 3;

/** More phrases would not fit on the line of a topic. */
const maxTelling = 2;

/** From this multiple of the threshold on, a place in a topic is certain. */
const sureFactor = 1.5;

/** `in the title and twice in the abstract` */
function describePlaces(title: number, abstract: number): string {
  if (title === 0) return words.inAbstract({ count: abstract });
  return abstract === 0 ? words.inTitle : words.inBoth({ count: abstract });
}

/** Phrases of one match, the same words in title and abstract together: `in the title and twice in the abstract`. */
function describePhrases({ phrases }: TopicMatch): TopicReason['phrases'] {
  const counted = Map.groupBy(
    phrases.filter(({ points }) => points > 0),
    ({ text }) => text.toLowerCase().replaceAll('-', ' '),
  );
  return [...counted.values()].map((same) => {
    const title = same.filter(({ field }) => field === 'title').reduce((sum, { count }) => sum + count, 0);
    const abstract = same
      .filter(({ field }) => field === 'abstract')
      .reduce((sum, { count }) => sum + count, 0);
    return { text: same[0]?.text ?? '', where: describePlaces(title, abstract) };
  });
}

/** The most similar paper that is certainly in a topic. `related` has the most similar first. */
function findExemplar(topicId: string, threshold: number, related: PaperEntry[]): PageLink | undefined {
  const exemplar = related.find(({ data }) =>
    data.topics.some(({ id, score }) => id === topicId && score >= sureFactor * threshold),
  );
  return exemplar && { title: exemplar.data.title, href: href(paths.paper(exemplar.id)) };
}

/** The score from which on a paper is in a topic, by topic. */
export const getThresholds = once(
  async () => new Map((await getTopics()).map(({ id, data }) => [id, data.threshold])),
);

/** The reasons for a paper's topics. `related` are the related papers, the most similar first. */
export async function explainTopics(matches: TopicMatch[], related: PaperEntry[]): Promise<TopicReason[]> {
  const labels = await getTopicLabelMap();
  const thresholds = await getThresholds();
  const names = [...labels.values()];
  return matches.flatMap((match) => {
    const topic = labels.get(match.id);
    if (!topic) return [];
    const threshold = thresholds.get(match.id) ?? 0;
    const phrases = describePhrases(match);
    return [
      {
        topic,
        score: match.score,
        threshold,
        nearest: findExemplar(match.id, threshold, related),
        telling: tellingPhrases(
          phrases.map(({ text }) => text),
          {
            own: topic.title,
            others: names.flatMap(({ id, title }) => (id === topic.id ? [] : [title])),
            max: maxTelling,
          },
        ),
        phrases,
      },
    ];
  });
}

/** The phrases to underline in an abstract, each in the colour of its topic; the best topic first. */
export function phraseMarks(matches: TopicMatch[], labels: Map<string, TopicLabel>): PhraseMark[] {
  return matches.flatMap(({ id, phrases }) => {
    const color = labels.get(id)?.color;
    const inAbstract = phrases.filter(({ field, points }) => field === 'abstract' && points > 0);
    return color === undefined
      ? []
      : inAbstract.slice(0, marksPerTopic).map(({ text }) => ({ text, className: `ph color-${color}` }));
  });
}
