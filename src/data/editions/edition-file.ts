import { counts, edition as words, formats, paper as paperWords, sources } from '#words';
import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { getEntry, render } from 'astro:content';
import type { EditionFile, EditionPaper } from '#lib/editions/edition-html.ts';
import css from '../../styles/download.css?raw';
import colors from '../../styles/colors.css?raw';
import { getForewordHashes, getPapersByWeek, getTopicLabelMap, type PaperEntry } from '../corpus.ts';
import { once } from '../../site/once.ts';
import { pageKey } from '../../site/page-key.ts';
import type { Credit } from '#lib/schema/credit.ts';
import { creditOf } from '../papers/credit.ts';
import { placingPhrases, toDateLabel } from '../papers/rows.ts';
import { authorLine, authorLinks } from '../people/author-links.ts';
import { paths } from '../../site/paths.ts';
import { absolute, site } from '../../site/site.ts';
import { weekOfYearName, weekRangeName } from '../../site/period-names.ts';

const getContainer = once(async () => {
  const container = await AstroContainer.create();
  container.addServerRenderer({ name: 'mdx', renderer: mdxRenderer });
  return container;
});

async function forewordHtml(weekId: string): Promise<string | undefined> {
  const entry = (await getForewordHashes()).has(weekId) ? await getEntry('editions', weekId) : undefined;
  if (!entry) return undefined;
  const { Content } = await render(entry);
  return (await getContainer()).renderToString(Content);
}

async function toPaper(paper: PaperEntry): Promise<EditionPaper> {
  const { id, data, rendered } = paper;
  const labels = await getTopicLabelMap();
  return {
    id,
    title: data.title,
    url: absolute(paths.paper(id)),
    authors: (await authorLinks(paper)).map(({ name, href: target }) => ({
      name,
      url: new URL(target, import.meta.env.SITE).href,
    })),
    unnamed: (await authorLine(paper)).unnamed,
    date: toDateLabel(data)?.text,
    topics: data.topics.flatMap((topic) => {
      const label = labels.get(topic.id);
      return label
        ? [{ title: label.title, color: label.color, phrases: placingPhrases(data, topic.id).slice(0, 3) }]
        : [];
    }),
    abstractHtml: rendered?.html ?? '',
    credit: creditOf(data),
    links: [
      ...(data.url === undefined
        ? []
        : [
            {
              text: data.arxivId === undefined ? paperWords.links.paper : `arXiv:${data.arxivId}`,
              url: data.url,
            },
          ]),
      ...(data.pdfUrl === undefined ? [] : [{ text: 'PDF', url: data.pdfUrl }]),
      ...data.links.map(({ rel, url }) => ({ text: paperWords.links[rel], url })),
    ],
  };
}

async function toGroups(papers: PaperEntry[]): Promise<EditionFile['groups']> {
  const labels = await getTopicLabelMap();
  const groups = Map.groupBy(papers, ({ data }) => data.topics.find(({ id }) => labels.has(id))?.id);
  const order = [...labels.keys(), undefined].filter((id) => groups.has(id));
  return Promise.all(
    order.map(async (id) => ({
      title: id === undefined ? words.withoutTopic : (labels.get(id)?.title ?? id),
      color: id === undefined ? undefined : labels.get(id)?.color,
      papers: await Promise.all((groups.get(id) ?? []).map(toPaper)),
    })),
  );
}

/** Where the titles and abstracts of some papers come from, and to whom they belong. */
function describeCredit(credits: Credit[]): string {
  const named = [...new Set(credits.flatMap((credit) => credit.sources))];
  const from = named.length === 0 ? [] : [sources.takenFrom({ sources: formats.list(named) })];
  return [...from, sources.rights].join(' ');
}

/** The data of all file forms of an edition, without the foreword. */
async function describeEdition(weekId: string): Promise<EditionFile> {
  const papers = (await getPapersByWeek()).get(weekId) ?? [];
  return {
    title: words.fileTitle({ site: site.title, week: weekOfYearName(weekId) }),
    range: weekRangeName(weekId),
    language: site.language,
    words: {
      contents: words.contents,
      count: counts.papers({ count: papers.length }),
      credit: describeCredit(papers.map(({ data }) => creditOf(data))),
      onTheWeb: words.onTheWeb,
    },
    url: absolute(paths.week(weekId)),
    css: colors + css,
    groups: await toGroups(papers),
  };
}

/** A key that changes with the content of an edition's files. Making it does not write a file. */
export async function editionFileKey(weekId: string): Promise<string> {
  return pageKey([await describeEdition(weekId), (await getForewordHashes()).get(weekId)]);
}

/** The data of all file forms of an edition. */
export async function getEditionFile(weekId: string): Promise<EditionFile> {
  return { ...(await describeEdition(weekId)), foreword: await forewordHtml(weekId) };
}
