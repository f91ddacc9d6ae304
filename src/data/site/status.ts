import { formats } from '#words';
import type { DataStatus, SourceStatus } from '#lib/schema/status.ts';
import { getPapersByWeek, getPapers, getTopics } from '../corpus.ts';
import { dataStatus, heldData } from './held-data.ts';
import { once } from '../../site/once.ts';
import { paths } from '../../site/paths.ts';
import { absolute, site } from '../../site/site.ts';

export interface SiteStatus {
  /** Day that the data is of, UTC: `2025-10-05`; absent if no paper is dated. */
  dataDate?: string;
  /** `5 October 2025` */
  dataLabel?: string;
  /** True if the last fetch did not get all it asked for, so that the data is older than it should be. */
  isHeld: boolean;
  /** Why, one sentence a source. */
  reasons: string[];
  newestPaper?: string;
  counts: {
    papers: number;
    weeks: number;
    topics: number;
    files: number;
    records: number;
    withdrawn: number;
    withoutTopic: number;
  };
  diagnostics: DataStatus['diagnostics'];
  sources: (SourceStatus & { isHeld: boolean })[];
}

/** How new the data is and how well it was read, from what `fetch` and `ingest` noted. */
export const getStatus = once(async (): Promise<SiteStatus> => {
  const { counts, sources, ...status } = dataStatus;
  const papers = await getPapers();
  return {
    ...status,
    ...(status.dataDate === undefined ? {} : { dataLabel: formats.day(status.dataDate) }),
    isHeld: sources.some(({ failures }) => failures.length > 0),
    reasons: heldData?.reasons ?? [],
    counts: {
      ...counts,
      papers: papers.length,
      weeks: (await getPapersByWeek()).size,
      topics: (await getTopics()).length,
    },
    sources: sources.map((source) => ({ ...source, isHeld: source.failures.length > 0 })),
  };
});

/** `/status.json`, for programs that watch the site. */
export async function formatStatus(): Promise<string> {
  return `${JSON.stringify({ site: { title: site.title, url: absolute(paths.home()) }, ...(await getStatus()) }, null, 2)}\n`;
}
