import { pick } from '#lib/schema/pick.ts';
import { getPapers, type PaperEntry } from '../corpus.ts';
import { references } from '../derived.ts';
import { once } from '../../site/once.ts';
import type { CitedPaper } from './paper-types.ts';
import { toRows } from './rows.ts';

/** Of a paper those on the site that it cites, and those that cite it, newest first. */
export interface Citations {
  cites: PaperEntry[];
  citedBy: PaperEntry[];
}

/** Who cites whom, by id. Both directions come from one list, so that they agree. */
const getCitations = once(async () => {
  const papers = await getPapers();
  const byId = new Map(papers.map((paper): [string, Citations] => [paper.id, { cites: [], citedBy: [] }]));
  const citing = papers.flatMap((paper) => (references.has(paper.id) ? [paper] : []));
  for (const paper of citing)
    for (const id of references.get(paper.id) ?? []) byId.get(id)?.citedBy.push(paper);
  for (const paper of papers)
    for (const { id } of byId.get(paper.id)?.citedBy ?? []) byId.get(id)?.cites.push(paper);
  return byId;
});

export async function citationsOf(id: string): Promise<Citations> {
  return (await getCitations()).get(id) ?? { cites: [], citedBy: [] };
}

const shown = ['href', 'title', 'language', 'authors', 'date', 'isWithdrawn', 'isRetracted'] as const;

/** The lines of papers in a list of citations: no more than they show, so that a vote changes no page. */
export async function toCitedPapers(papers: PaperEntry[]): Promise<CitedPaper[]> {
  return (await toRows(papers)).map((row) => pick(row, shown));
}
