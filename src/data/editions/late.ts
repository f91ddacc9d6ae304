import { editionWeek } from '#lib/editions/edition-clock.ts';
import { lateWeek } from '#lib/editions/late-papers.ts';
import { getPapers, type PaperEntry } from '../corpus.ts';
import { arrivalOf } from '../feeds/arrivals.ts';
import { once } from '../../site/once.ts';

/** Papers of earlier weeks by the week in which the site got them, newest first; without the withdrawn ones. */
export const getLatePapers = once(async (): Promise<Map<string, PaperEntry[]>> => {
  const late = (await getPapers())
    .filter(({ data }) => data.withdrawn === undefined)
    .flatMap((paper) => {
      const week = lateWeek({ week: editionWeek(paper.data), ...arrivalOf(paper) });
      return week === undefined ? [] : [{ week, paper }];
    });
  const byWeek = [...Map.groupBy(late, ({ week }) => week)];
  return new Map(byWeek.map(([week, papers]) => [week, papers.map(({ paper }) => paper)]));
});
