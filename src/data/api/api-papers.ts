import { sources } from '#words';
import { citedDoi } from '#lib/publish/cite/cited-paper.ts';
import { venueOf, workTypeOf } from '#lib/publish/cite/work-type-of.ts';
import { editionWeek } from '#lib/editions/edition-clock.ts';
import { formatName } from '#lib/names/parse-name.ts';
import { apiVersion, type ApiValue } from '#lib/schema/api.ts';
import { htmlToText } from '#lib/text/plain-html.ts';
import { getPapers, getTopicLabelMap, type PaperEntry } from '../corpus.ts';
import { related } from '../derived.ts';
import { arrivalOf, wasPublished } from '../feeds/arrivals.ts';
import { citationsOf } from '../papers/cited-papers.ts';
import { citationKeyOf } from '../papers/citations.ts';
import { creditOf } from '../papers/credit.ts';
import { fileKey } from '../papers/paper-keys.ts';
import { getRenderedPapers } from '../papers/rendered-papers.ts';
import { orcidsOf, paperAuthors } from '../people/author-links.ts';
import { fileOfId } from '../../site/file-of-id.ts';
import { once } from '../../site/once.ts';
import { pageKey } from '../../site/page-key.ts';
import { hasPaperForm } from '../../site/forms.ts';
import { paths } from '../../site/paths.ts';
import { absolute } from '../../site/site.ts';

/** Papers of a part of the list of all. */
const pageLength = 200;

/** In the order in which the site got them, so that full parts stay as they are. */
const getArrived = once(async (): Promise<PaperEntry[]> =>
  (await getPapers())
    .map((paper) => ({ paper, arrival: arrivalOf(paper) }))
    .sort((a, b) => a.arrival.run - b.arrival.run || (a.arrival.id < b.arrival.id ? -1 : 1))
    .map(({ paper }) => paper),
);

export async function countPages(): Promise<number> {
  return Math.max(1, Math.ceil((await getPapers()).length / pageLength));
}

/** The path of a part of the list, from 1. */
export function partPath(page: number): string {
  return page === 1 ? paths.apiPapers() : paths.apiPapersPart(String(page));
}

/** A paper where it is one of many. */
export function toRef({ id, data }: PaperEntry): ApiValue<'list'>['papers'][number] {
  return { id, title: data.title, url: absolute(paths.paper(id)), issued: data.issued?.value };
}

function isRetracted({ withdrawn }: PaperEntry['data']): true | undefined {
  return withdrawn?.kind === 'retracted' ? true : undefined;
}

function toListed(paper: PaperEntry): ApiValue<'papers'>['papers'][number] {
  const { data } = paper;
  const { run } = arrivalOf(paper);
  return {
    ...toRef(paper),
    authors: (data.authors ?? []).map(formatName),
    arxivId: data.arxivId,
    topics: data.topics.map(({ id }) => id),
    run: run === 0 ? undefined : run,
    withdrawn: data.withdrawn === undefined ? undefined : true,
    retracted: isRetracted(data),
  };
}

/** A part of the list of all papers, from 1. */
export async function apiPapers(page: number): Promise<ApiValue<'papers'>> {
  const papers = await getArrived();
  const pages = await countPages();
  return {
    version: apiVersion,
    page,
    pages,
    total: papers.length,
    next: page < pages ? absolute(partPath(page + 1)) : undefined,
    previous: page > 1 ? absolute(partPath(page - 1)) : undefined,
    rights: sources.rights,
    papers: papers.slice((page - 1) * pageLength, page * pageLength).map(toListed),
  };
}

async function toTopics({ data }: PaperEntry): Promise<ApiValue<'paper'>['topics']> {
  const labels = await getTopicLabelMap();
  return data.topics.flatMap(({ id, score }) => {
    const label = labels.get(id);
    return label ? [{ id, title: label.title, score }] : [];
  });
}

async function toAuthors(paper: PaperEntry): Promise<ApiValue<'paper'>['authors']> {
  const people = await paperAuthors(paper);
  return (paper.data.authors ?? []).map((name, index) => ({
    name: formatName(name),
    given: name.given,
    family: name.family,
    orcid: people[index]?.orcid,
  }));
}

/** Absent where nothing is known: then the paper may cite others and be cited all the same. */
async function toCitations(id: string): Promise<Pick<ApiValue<'paper'>, 'cites' | 'citedBy'>> {
  const { cites, citedBy } = await citationsOf(id);
  const toIds = (papers: PaperEntry[]) => papers.map((paper) => paper.id);
  return {
    ...(cites.length > 0 && { cites: toIds(cites) }),
    ...(citedBy.length > 0 && { citedBy: toIds(citedBy) }),
  };
}

function toRelated(id: string): string[] {
  return (related.get(id) ?? []).map((relation) => relation.id);
}

/** All that is known of a paper. */
async function toApiPaper(paper: PaperEntry): Promise<ApiValue<'paper'>> {
  const { id, data, rendered } = paper;
  const { run, day } = arrivalOf(paper);
  const credit = creditOf(data);
  return {
    version: apiVersion,
    id,
    aliases: data.aliases.filter(wasPublished),
    url: absolute(paths.paper(id)),
    title: data.title,
    abstract: htmlToText(rendered?.html ?? ''),
    authors: await toAuthors(paper),
    authorCount: data.authorCount,
    issued: data.issued,
    firstSeen: run === 0 ? undefined : { run, day },
    week: editionWeek(data),
    type: workTypeOf(data),
    arxivId: data.arxivId,
    doi: citedDoi(data),
    sourceUrl: data.url,
    pdfUrl: data.pdfUrl,
    license: data.license,
    categories: data.categories,
    keywords: data.keywords,
    publishedIn: venueOf(data),
    organization: data.organization,
    summary: data.summary,
    result: data.result,
    topics: await toTopics(paper),
    related: toRelated(id),
    ...(await toCitations(id)),
    links: data.links.map(({ rel, url }) => ({ rel, url })),
    citations: data.citations,
    upvotes: data.upvotes,
    comments: data.comments,
    withdrawn: credit.notice,
    retracted: isRetracted(data),
    citationKey: await citationKeyOf(id),
    sources: [...credit.sources],
    rights: credit.rights,
  };
}

const getByFile = once(async () => new Map((await getPapers()).map((paper) => [fileOfId(paper.id), paper])));

/** The data of a paper by the name of its file. */
export async function apiPaper(file: string): Promise<ApiValue<'paper'>> {
  const paper = (await getByFile()).get(file);
  if (!paper) throw new Error(`No paper has data at ${file}. Look at src/pages/api/papers/[file].json.ts.`);
  return toApiPaper(paper);
}

/** The files of papers with keys that change with their content; none if the settings ask for none. */
export async function listApiPapers(): Promise<{ file: string; key: string }[]> {
  if (!hasPaperForm('json')) return [];
  return Promise.all(
    (await getRenderedPapers()).map(async (paper) => ({
      file: fileOfId(paper.id),
      key: pageKey([
        await fileKey(paper),
        // Of all that the site has of its authors, a file for programs says this alone.
        await orcidsOf(paper),
        arrivalOf(paper),
        toRelated(paper.id),
        await toCitations(paper.id),
      ]),
    })),
  );
}
