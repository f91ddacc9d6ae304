import { edition as words, formats } from '#words';
import type { Edition, EditionExtent } from '#lib/editions/edition.ts';
import { selectPapers, selectionSize } from '#lib/editions/select-papers.ts';
import {
  getLeadTopicIds,
  getPapersByMonth,
  getPapersByTopic,
  getTopicLabelMap,
  getTopics,
  type PaperEntry,
} from '../corpus.ts';
import { sortByImportance } from '../papers/read-first.ts';
import { keepRecent } from '../../site/keep-recent.ts';
import { once } from '../../site/once.ts';
import { maxListLength } from '../../site/list-length.ts';
import { pageKey } from '../../site/page-key.ts';
import { paths } from '../../site/paths.ts';
import { absolute, site } from '../../site/site.ts';
import { completeEdition, describePaper, describeWords, maxRecent, papersKey } from './edition-file.ts';
import { toSections } from './edition-sections.ts';

/** A month or a topic as an edition of its newest papers. */
export interface ListEdition {
  of: 'month' | 'topic';
  id: string;
  /** `October 2025`, `Search agents` */
  label: string;
  /** One line below the name. */
  line: string;
  url: string;
  papers: readonly PaperEntry[];
  /** The papers of a selection. */
  selected: readonly PaperEntry[];
  total: number;
}

type Chosen = Pick<ListEdition, 'papers' | 'selected' | 'total'>;

function newestOf(papers: readonly PaperEntry[], selected = papers): Chosen {
  return { papers: papers.slice(0, maxListLength), selected, total: papers.length };
}

/** The newest papers, and the most important ones whatever their weeks. */
async function chooseOfMonth(papers: readonly PaperEntry[]): Promise<Chosen> {
  const leads = await getLeadTopicIds();
  const byScore = sortByImportance(papers).map(({ id, data }) => ({ id, topics: data.topics }));
  const chosen = selectPapers(byScore, { size: selectionSize, leads });
  return newestOf(
    papers,
    papers.filter(({ id }) => chosen.has(id)),
  );
}

/** Every month and topic that has papers. */
export const getListEditions = once(async (): Promise<ListEdition[]> => {
  const byTopic = await getPapersByTopic();
  const ofMonth = async ([id, papers]: [string, PaperEntry[]]) => {
    const present = papers.filter(({ data }) => data.withdrawn === undefined);
    const chosen = await chooseOfMonth(present);
    const url = absolute(paths.month(id));
    return { of: 'month' as const, id, label: formats.month(id), line: '', url, ...chosen };
  };
  const months = await Promise.all([...(await getPapersByMonth())].map(ofMonth));
  const topics = (await getTopics()).map(({ id, data: { title, line } }) => {
    const url = absolute(paths.topic(id));
    return { of: 'topic' as const, id, label: title, line, url, ...newestOf(byTopic.get(id) ?? []) };
  });
  return [...months, ...topics].filter(({ papers }) => papers.length > 0);
});

/** The papers of a topic stand under it, whatever other topics they have. */
async function sectionsOf({ of, id }: ListEdition, papers: Edition['sections'][number]['papers']) {
  if (of === 'month') return toSections(papers, { size: papers.length });
  const topic = (await getTopicLabelMap()).get(id);
  return [{ ...(topic && { topic }), papers, titles: [], seeAlso: [] }];
}

function papersOf({ papers, selected }: ListEdition, extent: EditionExtent): readonly PaperEntry[] {
  return extent === 'complete' ? papers : selected;
}

async function describeList(list: ListEdition, extent: EditionExtent): Promise<Edition> {
  const { label, line, url, total } = list;
  const papers = papersOf(list, extent);
  return {
    title: words.fileTitle({ site: site.title, week: label }),
    number: '',
    range: line,
    language: site.language,
    url,
    sections: await sectionsOf(list, await Promise.all(papers.map(describePaper))),
    bibtex: '',
    words: describeWords(papers, total),
  };
}

/** A key that changes with the content of a list's files. Making it does not write a file. */
export async function listEditionKey(list: ListEdition, extent: EditionExtent): Promise<string> {
  const { papers, selected, total, ...head } = list;
  const leads = [...(await getLeadTopicIds())];
  return pageKey([
    await papersKey(papersOf(list, extent)),
    papers.length,
    selected.length,
    total,
    head,
    leads,
  ]);
}

const recentEdition = keepRecent(
  maxRecent,
  ([{ of, id }, extent]: [ListEdition, EditionExtent]) => `${of} ${id} ${extent}`,
  async ([list, extent]) => completeEdition(await describeList(list, extent), papersOf(list, extent)),
);

/** A month or a topic with all that its forms show, which are written one after the other. */
export function getListEdition(list: ListEdition, extent: EditionExtent): Promise<Edition> {
  return recentEdition([list, extent]);
}
