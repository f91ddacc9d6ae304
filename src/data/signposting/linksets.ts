import { formatLinkset, type LinkContext } from '#lib/publish/signposting/format-linkset.ts';
import type { Signpost } from '#lib/publish/signposting/list-signposts.ts';
import { getPapers, getPapersByTopic, getPapersByWeek, type PaperEntry } from '../corpus.ts';
import { paperAuthors } from '../people/author-links.ts';
import { shownKey } from '../papers/paper-keys.ts';
import { later, type Later } from '../../site/later.ts';
import { paths } from '../../site/paths.ts';
import { absolute } from '../../site/site.ts';
import { signpostsOf } from './signposts.ts';

async function toContext(paper: PaperEntry, week?: string): Promise<LinkContext> {
  return {
    anchor: absolute(paths.paper(paper.id)),
    links: signpostsOf(paper, await paperAuthors(paper), week),
  };
}

/** A list with its papers; `data` is the address of its file for programs. */
function toCollection(anchor: string, papers: readonly PaperEntry[], data: string): LinkContext {
  const items = papers.map(({ id }): Signpost => ({
    rel: 'item',
    href: absolute(paths.paper(id)),
    type: 'text/html',
  }));
  return {
    anchor,
    links: [
      { rel: 'type', href: 'https://schema.org/CollectionPage' },
      ...items,
      { rel: 'describedby', href: data, type: 'application/json' },
    ],
  };
}

/** The links of a week and of its papers. */
async function weekLinkset(week: string): Promise<string> {
  const papers = (await getPapersByWeek()).get(week) ?? [];
  return formatLinkset([
    toCollection(absolute(paths.week(week)), papers, absolute(paths.apiWeek(week))),
    ...(await Promise.all(papers.map((paper) => toContext(paper, week)))),
  ]);
}

/** The same for every week, made only where it is written. */
export async function listWeekLinksets(): Promise<{ id: string; text: Later<Promise<string>> }[]> {
  return Promise.all(
    [...(await getPapersByWeek())].map(async ([id, papers]) => ({
      id,
      text: later(await Promise.all(papers.map(shownKey)), () => weekLinkset(id)),
    })),
  );
}

/** The links of a topic. Those of its papers stand with their weeks. */
export async function topicLinkset(topic: string): Promise<string> {
  const papers = (await getPapersByTopic()).get(topic) ?? [];
  return formatLinkset([toCollection(absolute(paths.topic(topic)), papers, absolute(paths.apiTopic(topic)))]);
}

/** The links of the papers that are in no week. */
export async function paperLinkset(): Promise<string> {
  const inWeeks = new Set([...(await getPapersByWeek()).values()].flat().map(({ id }) => id));
  const papers = (await getPapers()).filter(({ id }) => !inWeeks.has(id));
  return formatLinkset([
    toCollection(absolute(paths.papers()), papers, absolute(paths.apiPapers())),
    ...(await Promise.all(papers.map((paper) => toContext(paper)))),
  ]);
}
