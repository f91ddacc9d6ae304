import { onceEach } from '#lib/text/once-each.ts';
import { monthOf } from '#lib/dates/paper-date.ts';
import { newestOfWeek, parseWeekId } from '#lib/dates/week.ts';
import {
  getEditionIds,
  getForewordIds,
  getPapersByWeek,
  getPinnedIds,
  type EditionId,
  type PaperEntry,
} from '../corpus.ts';
import { citationLinks } from '../papers/citations.ts';
import { getLatePapers } from './late.ts';
import { laterWorkOf } from './later-work.ts';
import { getDownloads } from './downloads.ts';
import { downloadName } from './edition-files.ts';
import { toSections } from './edition-sections.ts';
import type { EditionPage, EditionRow, EditionSection } from './edition-types.ts';
import { monthLink, toPageLink, weekLink, yearLink } from '../papers/links.ts';
import { linkTo } from '../../site/links.ts';
import { once } from '../../site/once.ts';
import { heldData } from '../site/held-data.ts';
import { weekRise } from '../rising/rises.ts';
import { toRows } from '../papers/rows.ts';
import { href } from '../../site/site.ts';
import type { PageLink, PaperRow, PeriodLink } from '../types.ts';
import { later } from '../../site/later.ts';
import { abstractParts } from '../papers/abstract-parts.ts';
import { weekName } from '../../site/period-names.ts';

function toEditionRow(row: PaperRow, paper: PaperEntry): EditionRow {
  return {
    ...row,
    sameDay: false,
    abstract: later(paper.digest, () => abstractParts(paper)),
  };
}

async function toEditionSections(id: string, papers: PaperEntry[]): Promise<EditionSection[]> {
  const rows = await toRows(papers);
  return toSections(
    papers.flatMap((paper, index) => (rows[index] ? [toEditionRow(rows[index], paper)] : [])),
    { pinned: (await getPinnedIds()).get(id) ?? new Set() },
  );
}

function countAuthors(papers: PaperEntry[]): number {
  return papers.reduce((sum, { data }) => sum + (data.authors?.length ?? data.authorCount ?? 0), 0);
}

function link(edition: EditionId | undefined): PeriodLink | undefined {
  return edition && weekLink(edition.id);
}

function monthsOf(papers: PaperEntry[]): string[] {
  return papers.flatMap(({ data }) => monthOf(data.issued) ?? []);
}

/** The month of the newest paper. */
function newestMonth(papers: PaperEntry[]): string | undefined {
  return monthsOf(papers).sort().at(-1);
}

/**
 * The trail of an edition. A week in two months belongs to the month of its newest paper. Where the feed listed all papers
 * long after their dates, no month leads to the week.
 */
function trailOf({ id }: EditionId, papers: PaperEntry[]): PageLink[] {
  const week = parseWeekId(id);
  const month = week ? newestOfWeek(monthsOf(papers), week) : undefined;
  const steps = [linkTo('archive'), yearLink(id.slice(0, 4))];
  return month === undefined ? steps : [...steps, toPageLink(monthLink(month))];
}

async function toPage(edition: EditionId, position: number, editions: EditionId[]): Promise<EditionPage> {
  const papers = (await getPapersByWeek()).get(edition.id) ?? [];
  const sections = await toEditionSections(edition.id, papers);
  return {
    id: edition.id,
    path: edition.path,
    href: href(edition.path),
    label: edition.label,
    number: String(parseWeekId(edition.id)?.week ?? ''),
    name: weekName(edition.id),
    range: edition.range,
    trail: trailOf(edition, papers),
    sections,
    counts: {
      papers: papers.length,
      topics: sections.filter(({ topic }) => topic).length,
      authors: countAuthors(papers),
      withCode: papers.filter(({ data }) => data.links.some(({ rel }) => rel === 'code')).length,
    },
    rise: weekRise(
      newestMonth(papers),
      papers.map(({ id }) => id),
    ),
    previous: link(editions[position + 1]),
    next: link(editions[position - 1]),
    downloads: await getDownloads('week', edition.id),
    citations: citationLinks('weekCitations', { week: edition.id }, downloadName(edition.id)),
    late: await toRows((await getLatePapers()).get(edition.id) ?? []),
    laterWork: await laterWorkOf(edition.id, papers),
    hasForeword: (await getForewordIds()).has(edition.id),
    held: position === 0 ? heldData : undefined,
  };
}

const getPlaces = once(
  async () => new Map((await getEditionIds()).map(({ id }, position) => [id, position])),
);

/** The page of an edition, by the week. */
export const getEditionPage = onceEach(async (id) => {
  const [editions, position = -1] = [await getEditionIds(), (await getPlaces()).get(id)];
  const edition = editions[position];
  if (!edition) throw new Error(`There is no edition ${id}.`);
  return toPage(edition, position, editions);
});

export const getEditionPages = once(async () =>
  Promise.all((await getEditionIds()).map(({ id }) => getEditionPage(id))),
);

/** The page of the newest edition, if there is any. */
export async function getNewestEdition(): Promise<EditionPage | undefined> {
  const [newest] = await getEditionIds();
  return newest && getEditionPage(newest.id);
}
