import { paper as words, record, titles } from '#words';
import { linkElsewhere } from '#lib/publish/links/elsewhere.ts';
import { formatMarkdownPaper } from '#lib/publish/markdown/format-paper.ts';
import { htmlToText } from '#lib/text/plain-html.ts';
import { getPapers, getTopicLabelMap, type PaperEntry } from '../corpus.ts';
import { related } from '../derived.ts';
import { noticeTitle } from '../feeds/with-notice.ts';
import { citationsOf } from '../papers/cited-papers.ts';
import { creditOf, describeCredit } from '../papers/credit.ts';
import { getRenderedPapers } from '../papers/rendered-papers.ts';
import { hasPaperForm } from '../../site/forms.ts';
import { once } from '../../site/once.ts';
import { pageKey } from '../../site/page-key.ts';
import { paths } from '../../site/paths.ts';
import { absolute, site } from '../../site/site.ts';
import type { TopicLabel } from '../types.ts';
import { factsOf } from './facts.ts';

const getById = once(async () => new Map((await getPapers()).map((paper) => [paper.id, paper])));

function topicsOf({ data }: PaperEntry, labels: Map<string, TopicLabel>): { title: string; url: string }[] {
  return data.topics.flatMap(({ id }) => {
    const label = labels.get(id);
    return label ? [{ title: label.title, url: absolute(paths.topic(id)) }] : [];
  });
}

function sourcesOf({ data }: PaperEntry): { title: string; url: string | undefined }[] {
  return [
    { title: 'PDF', url: data.pdfUrl },
    { title: data.url ?? '', url: data.url },
    ...data.links.map(({ url }) => ({ title: url, url })),
    ...linkElsewhere(site.readElsewhere, data).map(({ title, href }) => ({ title, url: href })),
  ].filter(({ url }) => url !== undefined);
}

function toItem({ id, data }: PaperEntry): { title: string; url: string } {
  return { title: data.title, url: absolute(paths.paper(id)) };
}

/** Other papers of the site, by what they are to one. */
async function othersOf(id: string, byId: Map<string, PaperEntry>) {
  const { cites, citedBy } = await citationsOf(id);
  const near = (related.get(id) ?? []).flatMap((relation) => byId.get(relation.id) ?? []);
  return [
    { title: words.related, items: near.map(toItem) },
    { title: words.cites, items: cites.map(toItem) },
    { title: words.citedBy, items: citedBy.map(toItem) },
  ];
}

/** The page of a paper as Markdown. */
export async function paperMarkdown(id: string): Promise<string> {
  const byId = await getById();
  const paper = byId.get(id);
  if (!paper) throw new Error(`There is no paper ${id}. Look at src/pages/papers/[...id]/index.md.ts.`);
  const credit = creditOf(paper.data);
  return formatMarkdownPaper({
    title: noticeTitle(paper.data.title, credit),
    url: absolute(paths.paper(id)),
    lines: [factsOf(paper), credit.notice, describeCredit([credit])],
    abstract: htmlToText(paper.rendered?.html ?? ''),
    lists: [
      { title: titles.topics, items: topicsOf(paper, await getTopicLabelMap()) },
      { title: record.elsewhere, items: sourcesOf(paper) },
      ...(await othersOf(id, byId)),
    ],
  });
}

/** The papers that have a page as Markdown, with keys that change with it; none if the settings ask for none. */
export async function listPaperTwins(): Promise<{ id: string; key: string }[]> {
  if (!hasPaperForm('markdown')) return [];
  const labels = [...(await getTopicLabelMap()).values()];
  const byId = await getById();
  return Promise.all(
    (await getRenderedPapers()).map(async ({ id, digest }) => ({
      id,
      key: pageKey([digest, labels, await othersOf(id, byId)]),
    })),
  );
}
