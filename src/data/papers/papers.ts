import { keepsPages } from '#src/files/folders.ts';
import { dayOf, monthOf } from '#lib/dates/paper-date.ts';
import { formats, record as words } from '#words';
import { formatBibtex } from '#lib/publish/cite/format-bibtex.ts';
import { toCslItem } from '#lib/publish/cite/to-csl-item.ts';
import { venueOf, workTypeOf } from '#lib/publish/cite/work-type-of.ts';
import { formatReference } from '#lib/publish/cite/reference.ts';
import { editionWeek } from '#lib/editions/edition-clock.ts';
import { isEnrichment } from '#lib/sources/sources.ts';
import { htmlToText } from '#lib/text/plain-html.ts';
import { linkElsewhere } from '#lib/publish/links/elsewhere.ts';
import { markFigures } from '#lib/results/mark-figures.ts';
import { markPhrases } from '#lib/topics/mark-phrases.ts';
import { pageFields } from '#lib/schema/fields.ts';
import { pick } from '#lib/schema/pick.ts';
import { partAbstract, type AbstractPart } from '#lib/summarise/part-abstract.ts';
import { cutAtWord } from '#lib/text/cut-at-word.ts';
import { authorLine, paperAuthors } from '../people/author-links.ts';
import {
  getNoteIds,
  getPapers,
  getPapersByWeek,
  getTopicLabelMap,
  newestFirst,
  type PaperEntry,
} from '../corpus.ts';
import { paperCorrections } from '../corrections/paper-corrections.ts';
import { related } from '../derived.ts';
import { toCited } from './citations.ts';
import { citationsOf, toCitedPapers } from './cited-papers.ts';
import { dayLink, monthLink, toPageLink, weekLink } from './links.ts';
import { linkTo } from '../../site/links.ts';
import { toListPages } from '../lists/list-pages.ts';
import { once } from '../../site/once.ts';
import { paperPictureOf } from '../pictures/shared-pictures.ts';
import { organizationLink } from '../lists/organizations.ts';
import type { OwnPart, PaperPage, RelatedRow } from './paper-types.ts';
import { creditOf } from './credit.ts';
import { getRenderedPapers } from './rendered-papers.ts';
import { discussionOf } from './discussion.ts';
import { wasPublished } from '../feeds/arrivals.ts';
import { listConflicts, listSources } from './provenance.ts';
import { explainTopics, getThresholds, phraseMarks } from './reasons.ts';
import { linksetOf, signpostsOf } from '../signposting/signposts.ts';
import { toDateLabel, toMarkedRows, toRows } from './rows.ts';
import { paths } from '../../site/paths.ts';
import { href, site } from '../../site/site.ts';
import { later } from '../../site/later.ts';
import { relatedKey, shownKey } from './paper-keys.ts';
import type { PageLink, TopicLabel } from '../types.ts';
import { languageOf } from './language-of.ts';
import { ownValue } from '#lib/schema/own-value.ts';

/** Longest description that search engines show. */
const descriptionLength = 200;

function relatedEntries(id: string, byId: Map<string, PaperEntry>): PaperEntry[] {
  return (related.get(id) ?? []).flatMap((relation) => byId.get(relation.id) ?? []);
}

async function relatedRows(id: string, byId: Map<string, PaperEntry>): Promise<RelatedRow[]> {
  const relations = (related.get(id) ?? []).filter((relation) => byId.has(relation.id));
  const rows = await toRows(relatedEntries(id, byId));
  const own = new Set(byId.get(id)?.data.topics.map((topic) => topic.id));
  return rows.map((row, index) => {
    const terms = relations[index]?.terms ?? [];
    const topics = terms.length > 0 ? [] : row.topics.filter((topic) => own.has(topic.id));
    return { row: { ...row, sameDay: false }, terms, topics };
  });
}

/** The papers of its week before and after it in time, which no vote moves. */
interface InWeek {
  week: string;
  before: PaperEntry | undefined;
  after: PaperEntry | undefined;
}

/** A paper that was withdrawn or dropped is in no edition. */
const getInWeek = once(async (): Promise<Map<string, InWeek>> => {
  const weeks = [...(await getPapersByWeek())].flatMap(([week, unsorted]) => {
    const papers = [...unsorted].sort(newestFirst);
    return papers.map(({ id }, index): [string, InWeek] => [
      id,
      { week, before: papers[index + 1], after: papers[index - 1] },
    ]);
  });
  return new Map(weeks);
});

function neighbours(inWeek: InWeek | undefined): Pick<PaperPage, 'week' | 'previous' | 'next'> {
  if (!inWeek) return {};
  const link = (paper: PaperEntry | undefined) =>
    paper && {
      title: paper.data.title,
      href: href(paths.paper(paper.id)),
      language: languageOf(paper.data.title),
    };
  return { week: weekLink(inWeek.week), previous: link(inWeek.before), next: link(inWeek.after) };
}

function seenIn({ data }: PaperEntry): string {
  const files = new Set(data.records.filter(({ source }) => !isEnrichment(source)).map(({ file }) => file));
  return words.listings({ count: files.size });
}

/** From all papers down to the paper's week; a paper that is known less precisely ends above it. */
function trailOf({ data }: PaperEntry): PageLink[] {
  const [month, week] = [monthOf(data.issued), editionWeek(data)];
  return [
    linkTo('papers'),
    ...(month === undefined ? [] : [toPageLink(monthLink(month))]),
    ...(week === undefined ? [] : [toPageLink(weekLink(week))]),
  ];
}

const citationServices: Record<string, string> = {
  openalex: 'OpenAlex',
  'semantic-scholar': 'Semantic Scholar',
};

/** `12 by 3 Nov 2025, counted by OpenAlex` */
function describeCitations({ data: { citations } }: PaperEntry): string | undefined {
  if (!citations) return undefined;
  const { count, source, asOf } = citations;
  return words.citations({
    count,
    date: formats.date(asOf),
    service: ownValue(citationServices, source) ?? source,
  });
}

/** `version 2, 3 Nov 2025`. The first version needs no mention. */
function describeRevision({ data: { version, updated } }: PaperEntry): string | undefined {
  if (version === undefined || version < 2) return undefined;
  return updated === undefined
    ? words.version({ version })
    : words.versionOf({ version, date: formats.date(updated) });
}

/** The figures of the results are bold, and the main figure wherever it stands. */
function boldFigures({ role, html }: AbstractPart, figure: string | undefined): AbstractPart {
  if (role === 'result') return { role, html: markFigures(html) };
  return { role, html: figure === undefined ? html : markFigures(html, figure) };
}

/** What only the entry and the topics decide. */
function ownPart({ data, rendered }: PaperEntry, labels: Map<string, TopicLabel>): OwnPart {
  const html = rendered?.html ?? '';
  const abstractText = htmlToText(html);
  const credit = creditOf(data);
  return {
    ...pick(data, pageFields),
    languages: { title: languageOf(data.title), abstract: languageOf(abstractText) },
    abstract: partAbstract(markPhrases(html, phraseMarks(data.topics, labels)), data.roles).map((part) =>
      boldFigures(part, data.result?.figure),
    ),
    description: cutAtWord(
      [credit.notice, data.summary ?? abstractText].filter(Boolean).join(' '),
      descriptionLength,
    ),
    abstractText,
    sources: listSources(data),
    conflicts: listConflicts(data),
  };
}

const getById = once(async () => new Map((await getPapers()).map((paper) => [paper.id, paper])));

/** All that a page shows. */
async function toPage(paper: PaperEntry): Promise<PaperPage> {
  const { id, data } = paper;
  const [byId, labels] = [await getById(), await getTopicLabelMap()];
  const day = dayOf(data.issued);
  const topics = data.topics.flatMap((topic) => labels.get(topic.id) ?? []);
  const cited = await toCited(paper);
  const { credit } = cited;
  const { cites, citedBy } = await citationsOf(id);
  const authors = await paperAuthors(paper);
  const inWeek = neighbours((await getInWeek()).get(id));
  return {
    ...ownPart(paper, labels),
    id,
    path: paths.paper(id),
    title: data.title,
    result: data.result,
    authors,
    unnamed: (await authorLine(paper)).unnamed,
    organization: await organizationLink(data),
    date: toDateLabel(data),
    dateHref: day === undefined ? undefined : dayLink(day).href,
    picture: await paperPictureOf(paths.paper(id)),
    trail: trailOf(paper),
    workType: workTypeOf(data),
    publishedIn: venueOf(data),
    revision: describeRevision(paper),
    credit,
    citations: describeCitations(paper),
    links: data.links,
    elsewhere: linkElsewhere(site.readElsewhere, data),
    discussion: discussionOf(data),
    topics,
    reasons: await explainTopics(data.topics, relatedEntries(id, byId)),
    ...inWeek,
    related: await relatedRows(id, byId),
    cites: await toCitedPapers(cites),
    citedBy: await toCitedPapers(citedBy),
    hasNote: (await getNoteIds()).has(id),
    seenIn: seenIn(paper),
    signposts: signpostsOf(paper, authors, inWeek.week?.id),
    linkset: href(linksetOf(inWeek.week?.id)),
    corrections: paperCorrections(paper, topics),
    reference: formatReference({ ...data, notice: credit.notice }, formats.list),
    bibtex: formatBibtex(cited, cited.key),
    csl: toCslItem(cited),
  };
}

/** What a page shows of other papers: those beside it, those that are like it, and those that it cites or that cite it. */
async function othersKey({ id }: PaperEntry): Promise<unknown> {
  const byId = await getById();
  const { week, before, after } = (await getInWeek()).get(id) ?? {};
  const { cites, citedBy } = await citationsOf(id);
  const near = (related.get(id) ?? []).flatMap((relation) => {
    const other = byId.get(relation.id);
    return other ? [{ other, terms: relation.terms }] : [];
  });
  return [
    [week, ...[before, after].map((paper) => paper && [paper.id, paper.data.title])],
    await Promise.all(near.map(async ({ other, terms }) => [await relatedKey(other), terms])),
    await toCitedPapers(cites),
    await toCitedPapers(citedBy),
  ];
}

/** The thresholds of a paper's topics, by which its page gives reasons. */
async function thresholdsOf({ data }: PaperEntry): Promise<unknown> {
  const thresholds = await getThresholds();
  return data.topics.map(({ id }) => thresholds.get(id));
}

async function shownOn(paper: PaperEntry): Promise<unknown[]> {
  return [
    await shownKey(paper),
    await thresholdsOf(paper),
    await paperPictureOf(paths.paper(paper.id)),
    await othersKey(paper),
  ];
}

/** The page of a paper, which is made only if it is rendered. */
export async function getPaperPage(paper: PaperEntry) {
  return later(keepsPages() ? await shownOn(paper) : [], () => toPage(paper));
}

/** Earlier addresses below `/papers/` and where they lead now. An id that no ingest ended with was never an address. */
export async function getAliases(): Promise<{ alias: string; to: string }[]> {
  const papers = await getRenderedPapers();
  return papers.flatMap(({ id, data }) =>
    data.aliases.filter(wasPublished).map((alias) => ({ alias, to: href(paths.paper(id)) })),
  );
}

/** All papers, newest first. */
export const getPaperListPages = once(async () =>
  toListPages(paths.papers(), await getPapers(), toMarkedRows),
);
