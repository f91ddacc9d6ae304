import { edition as words, formats } from '#words';
import type { Edition } from '#lib/editions/edition.ts';
import {
  getPapersByMonth,
  getPapersByTopic,
  getTopicLabelMap,
  getTopics,
  type PaperEntry,
} from '../corpus.ts';
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
  total: number;
}

function newestOf(papers: readonly PaperEntry[]): Pick<ListEdition, 'papers' | 'total'> {
  return { papers: papers.slice(0, maxListLength), total: papers.length };
}

/** Every month and topic that has papers. */
export const getListEditions = once(async (): Promise<ListEdition[]> => {
  const byTopic = await getPapersByTopic();
  const months = [...(await getPapersByMonth())].map(([id, papers]) => {
    const present = papers.filter(({ data }) => data.withdrawn === undefined);
    const url = absolute(paths.month(id));
    return { of: 'month' as const, id, label: formats.month(id), line: '', url, ...newestOf(present) };
  });
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

async function describeList(list: ListEdition): Promise<Edition> {
  const { label, line, url, papers, total } = list;
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
export async function listEditionKey(list: ListEdition): Promise<string> {
  const { papers } = list;
  return pageKey([await describeList(list), await papersKey(papers)]);
}

/** A month or a topic with all that its forms show, which are written one after the other. */
export const getListEdition = keepRecent(
  maxRecent,
  ({ of, id }: ListEdition) => `${of} ${id}`,
  async (list) => completeEdition(await describeList(list), list.papers),
);
