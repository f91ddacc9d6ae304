import { counts, edition as words, paper as paperWords } from '#words';
import { getEntry } from 'astro:content';
import { formatName } from '#lib/names/parse-name.ts';
import { parseWeekId } from '#lib/dates/week.ts';
import { mapSection } from '#lib/editions/arrange-sections.ts';
import type { Edition, EditionExtent, EditionPaper, EditionWords } from '#lib/editions/edition.ts';
import { selectPapers, selectionSize } from '#lib/editions/select-papers.ts';
import {
  getForewordIds,
  getLeadTopicIds,
  getPapersByWeek,
  getPinnedIds,
  getTopicLabelMap,
  type PaperEntry,
} from '../corpus.ts';
import { keepRecent } from '../../site/keep-recent.ts';
import { pageKey } from '../../site/page-key.ts';
import { abstractParts } from '../papers/abstract-parts.ts';
import { writeCitations } from '../papers/citations.ts';
import { creditOf, describeCredit } from '../papers/credit.ts';
import { languageOf } from '../papers/language-of.ts';
import { fileKey } from '../papers/paper-keys.ts';
import { toDateLabel } from '../papers/rows.ts';
import { authorLine } from '../people/author-links.ts';
import { paths } from '../../site/paths.ts';
import { getTextKeys, getTextTree } from '../texts.ts';
import { absolute, site } from '../../site/site.ts';
import { weekOfYearName, weekRangeName } from '../../site/period-names.ts';
import { withNotes } from './edition-notes.ts';
import { toSections } from './edition-sections.ts';

/** Editions of which forms are written at a time, and some more. */
export const maxRecent = 12;

async function getForeword(weekId: string): Promise<Edition['foreword']> {
  const entry = (await getForewordIds()).has(weekId) ? await getEntry('editions', weekId) : undefined;
  const text = entry && (await getTextTree('editions', weekId));
  return text && { title: entry.data.title, by: entry.data.by ?? site.curator, text };
}

function linksOf({ url, pdfUrl, arxivId, links }: PaperEntry['data']): EditionPaper['links'] {
  const own = arxivId === undefined ? paperWords.links.paper : `arXiv:${arxivId}`;
  return [
    ...(url === undefined ? [] : [{ text: own, url }]),
    ...(pdfUrl === undefined ? [] : [{ text: 'PDF', url: pdfUrl }]),
    ...links.map(({ rel, url: target }) => ({ text: paperWords.links[rel], url: target })),
  ];
}

/** A paper of an edition without its abstract, which follows from its entry. */
export async function describePaper(paper: PaperEntry): Promise<EditionPaper> {
  const { id, data } = paper;
  const labels = await getTopicLabelMap();
  return {
    id,
    title: data.title,
    language: languageOf(data.title),
    url: absolute(paths.paper(id)),
    authors: (data.authors ?? []).map((author) => ({ name: formatName(author) })),
    unnamed: (await authorLine(paper)).unnamed,
    date: toDateLabel(data)?.text,
    topics: data.topics.flatMap((topic) => labels.get(topic.id) ?? []),
    contribution: data.summary,
    result: data.result,
    abstract: [],
    credit: creditOf(data),
    links: linksOf(data),
  };
}

/** The papers of an edition that a file of some extent holds with their abstracts. */
async function chooseFor(weekId: string, extent: EditionExtent): Promise<PaperEntry[]> {
  const papers = (await getPapersByWeek()).get(weekId) ?? [];
  if (extent === 'complete') return papers;
  const chosen = selectPapers(
    papers.map(({ id, data }) => ({ id, topics: data.topics })),
    {
      size: selectionSize,
      leads: await getLeadTopicIds(),
      pinned: (await getPinnedIds()).get(weekId) ?? new Set(),
    },
  );
  return papers.filter(({ id }) => chosen.has(id));
}

export function describeWords(shown: readonly PaperEntry[], total: number): EditionWords {
  return {
    contents: words.contents,
    count:
      shown.length === total
        ? counts.papers({ count: total })
        : words.chosenOf({ shown: shown.length, total }),
    withoutTopic: words.withoutTopic,
    seeAlso: words.seeAlso,
    parts: paperWords.parts,
    note: paperWords.note,
    cite: paperWords.cite,
    credit: describeCredit(shown.map(({ data }) => creditOf(data))),
    onTheWeb: shown.length === total ? words.onTheWeb : words.wholeOnTheWeb,
  };
}

/** An edition without the foreword, the abstracts and the citations. */
async function describeEdition(weekId: string, shown: readonly PaperEntry[]): Promise<Edition> {
  const papers = await Promise.all(shown.map(describePaper));
  const total = (await getPapersByWeek()).get(weekId)?.length ?? 0;
  return {
    title: words.fileTitle({ site: site.title, week: weekOfYearName(weekId) }),
    number: String(parseWeekId(weekId)?.week ?? ''),
    range: weekRangeName(weekId),
    language: site.language,
    url: absolute(paths.week(weekId)),
    sections: await toSections(papers, { size: papers.length }),
    bibtex: '',
    words: describeWords(shown, total),
  };
}

/** An edition with the abstracts, the notes and the citations of its papers. */
export async function completeEdition(described: Edition, shown: readonly PaperEntry[]): Promise<Edition> {
  const abstracts = new Map(shown.map((paper) => [paper.id, abstractParts(paper)]));
  const complete = (paper: EditionPaper) => ({ ...paper, abstract: abstracts.get(paper.id) ?? [] });
  return withNotes({
    ...described,
    sections: described.sections.map((section) => mapSection(section, complete)),
    bibtex: await writeCitations(shown, 'bib'),
  });
}

/** A key that changes with all that an edition shows of its papers. */
export async function papersKey(shown: readonly PaperEntry[]): Promise<string> {
  const notes = await getTextKeys('notes');
  return pageKey(await Promise.all(shown.map(async (paper) => [await fileKey(paper), notes.get(paper.id)])));
}

/** A key that changes with the content of an edition's files. Making it does not write a file. */
export async function editionKey(weekId: string, extent: EditionExtent): Promise<string> {
  const shown = await chooseFor(weekId, extent);
  const foreword = (await getTextKeys('editions')).get(weekId);
  const total = (await getPapersByWeek()).get(weekId)?.length;
  return pageKey([await papersKey(shown), total, [...(await getLeadTopicIds())], foreword]);
}

async function makeEdition([weekId, extent]: [string, EditionExtent]): Promise<Edition> {
  const shown = await chooseFor(weekId, extent);
  const described = await describeEdition(weekId, shown);
  return { ...(await completeEdition(described, shown)), foreword: await getForeword(weekId) };
}

const recentEdition = keepRecent(maxRecent, ([weekId, extent]) => `${weekId} ${extent}`, makeEdition);

/** An edition with all that its forms show, which are written one after the other. */
export function getEdition(weekId: string, extent: EditionExtent): Promise<Edition> {
  return recentEdition([weekId, extent]);
}
