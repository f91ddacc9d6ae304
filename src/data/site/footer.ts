import { getEditionIds, getPapers } from '../corpus.ts';

/** Figures for the footer. */
export async function footerStats(): Promise<{ papers: number; newestLabel: string }> {
  const [newest] = await getEditionIds();
  return { papers: (await getPapers()).length, newestLabel: newest?.label ?? '' };
}
