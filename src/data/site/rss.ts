import { dayOf } from '#lib/dates/paper-date.ts';
import { formatName } from '#lib/names/parse-name.ts';
import { formatRss } from '#lib/publish/feeds/rss.ts';
import { cutAtWord } from '#lib/text/cut-at-word.ts';
import { htmlToText, plainHtml } from '#lib/text/plain-html.ts';
import { getPapers, getPapersByTopic, getTopicLabelMap, type PaperEntry } from '../corpus.ts';
import { paths } from '../../site/paths.ts';
import { absolute, site } from '../../site/site.ts';

/** Longest beginning of an abstract that stands for a summary. */
const summaryLength = 300;

async function toFeed(
  head: { title: string; description: string; path: string; feedPath: string },
  papers: PaperEntry[],
): Promise<string> {
  const labels = await getTopicLabelMap();
  return formatRss({
    title: head.title,
    description: head.description,
    language: site.language,
    url: absolute(head.path),
    self: absolute(head.feedPath),
    items: papers.slice(0, site.feedLength).map(({ id, data, rendered }) => ({
      title: data.title,
      url: absolute(paths.paper(id)),
      // A paper that had a slug before its id was found was known to readers by the slug.
      guid: `offprint:${data.aliases[0] ?? id}`,
      issued: dayOf(data.issued),
      authors: (data.authors ?? []).map(formatName),
      topics: data.topics.flatMap((topic) => labels.get(topic.id)?.title ?? []),
      summary: data.summary ?? cutAtWord(htmlToText(rendered?.html ?? ''), summaryLength),
      html: plainHtml(rendered?.html ?? ''),
    })),
  });
}

/** The feed of all papers. */
export async function siteFeed(): Promise<string> {
  return toFeed(
    { title: site.title, description: site.tagline, path: paths.home(), feedPath: paths.siteFeed() },
    await getPapers(),
  );
}

/** The feed of one topic. */
export async function topicFeed(topicId: string, topic: { title: string; line: string }): Promise<string> {
  const papers = (await getPapersByTopic()).get(topicId) ?? [];
  const [path, feedPath] = [paths.topic(topicId), paths.topicFeed(topicId)];
  return toFeed({ title: `${topic.title} · ${site.title}`, description: topic.line, path, feedPath }, papers);
}
