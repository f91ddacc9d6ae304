import { dayOf } from '#lib/dates/paper-date.ts';
import { formats } from '#words';
import { utcDay } from '#lib/dates/week.ts';
import { minScore, trendingScore } from '#lib/publish/trending-score.ts';
import { getPapers } from '../corpus.ts';
import type { TrendingRow } from './list-types.ts';
import { once } from '../../site/once.ts';
import { toMarkedRows } from '../papers/rows.ts';

const shownPapers = 50;
const dayMs = 86_400_000;

/** Trending papers, with ages relative to the newest paper. Papers without comments and votes are not listed. */
export const getTrending = once(async (): Promise<{ asOf?: string; rows: TrendingRow[] }> => {
  const dated = (await getPapers()).flatMap((paper) => {
    const day = dayOf(paper.data.issued);
    return day === undefined ? [] : [{ paper, day }];
  });
  const asOf = dated[0]?.day;
  if (asOf === undefined) return { rows: [] };
  const scored = dated
    .map(({ paper, day }) => {
      const { comments = 0, upvotes = 0 } = paper.data;
      const age = Math.round((utcDay(asOf) - utcDay(day)) / dayMs);
      return { paper, comments, upvotes, age, score: trendingScore({ comments, upvotes, age }) };
    })
    .filter(({ score }) => score >= minScore)
    .sort((a, b) => b.score - a.score || (a.paper.id < b.paper.id ? 1 : -1))
    .slice(0, shownPapers);
  const rows = await toMarkedRows(scored.map(({ paper }) => paper));
  return {
    asOf: formats.day(asOf),
    rows: rows.flatMap((row, index): TrendingRow[] => {
      const found = scored[index];
      if (!found) return [];
      const { paper: _paper, ...figures } = found;
      return [{ ...figures, row: { ...row, sameDay: false }, rank: index + 1 }];
    }),
  };
});
