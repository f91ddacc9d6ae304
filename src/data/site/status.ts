import { formats } from '#words';
import { dueDay } from '#lib/fetch/due-day.ts';
import type { DataStatus, SourceStatus } from '#lib/schema/status.ts';
import { getPapersByWeek, getPapers, getTopics } from '../corpus.ts';
import { dataStatus, heldData } from './held-data.ts';
import { once } from '../../site/once.ts';
import { paths } from '../../site/paths.ts';
import { absolute, site } from '../../site/site.ts';

export interface SiteStatus {
  /** Day of the data, UTC: `2025-10-05`; absent if no paper has a date. */
  dataDate?: string;
  /** `5 October 2025` */
  dataLabel?: string;
  /** Day on which newer data is due, UTC: `2025-10-14`; absent if nothing is fetched. */
  due?: string;
  /** Whether the last fetch was incomplete, so that the data is older than it should be. */
  isHeld: boolean;
  /** The reasons, one sentence per source. */
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

/** Age of the data and counts of messages, as `fetch` and `ingest` recorded them. */
export const getStatus = once(async (): Promise<SiteStatus> => {
  const { counts, sources, ...status } = dataStatus;
  const papers = await getPapers();
  return {
    ...status,
    ...(status.dataDate === undefined
      ? {}
      : { dataLabel: formats.day(status.dataDate), due: dueDay(site.sources, status.dataDate) }),
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
