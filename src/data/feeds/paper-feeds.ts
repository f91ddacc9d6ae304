import { dayOf } from '#lib/dates/paper-date.ts';
import { formatName } from '#lib/names/parse-name.ts';
import type { Feed } from '#lib/publish/feeds/feed.ts';
import { cutAtWord } from '#lib/text/cut-at-word.ts';
import { htmlToText, plainHtml } from '#lib/text/plain-html.ts';
import { getPapers, getPapersByTopic, getTopicLabelMap, getTopics, type PaperEntry } from '../corpus.ts';
import { paths } from '../../site/paths.ts';
import { absolute, site } from '../../site/site.ts';

/** Maximum length of an abstract's beginning that replaces a summary. */
const summaryLength = 300;

async function toFeed(
  head: Pick<Feed, 'title' | 'description' | 'home'>,
  papers: readonly PaperEntry[],
): Promise<Feed> {
  const labels = await getTopicLabelMap();
  return {
    ...head,
    language: site.language,
    items: papers.slice(0, site.feedLength).map(({ id, data, rendered }) => ({
      // Feed readers know a paper by its first address, which may be a slug from before its id was known.
      id: `offprint:${data.aliases[0] ?? id}`,
      title: data.title,
      url: absolute(paths.paper(id)),
      issued: dayOf(data.issued),
      authors: (data.authors ?? []).map(formatName),
      categories: data.topics.flatMap((topic) => labels.get(topic.id)?.title ?? []),
      summary: data.summary ?? cutAtWord(htmlToText(rendered?.html ?? ''), summaryLength),
      html: plainHtml(rendered?.html ?? ''),
    })),
  };
}

/** The feed of all papers. */
export async function siteFeed(): Promise<Feed> {
  const head = { title: site.title, description: site.tagline, home: absolute(paths.home()) };
  return toFeed(head, await getPapers());
}

/** The feed of one topic. */
export async function topicFeed(id: string): Promise<Feed> {
  const topic = (await getTopics()).find((candidate) => candidate.id === id);
  const head = {
    title: `${topic?.data.title ?? id} · ${site.title}`,
    description: topic?.data.line ?? '',
    home: absolute(paths.topic(id)),
  };
  return toFeed(head, (await getPapersByTopic()).get(id) ?? []);
}
