import { chooseWindow } from '#lib/editions/choose-window.ts';
import { parseWeekId, utcDay, weekRange } from '#lib/dates/week.ts';
import { getPapersByWeek, getPinnedIds, type PaperEntry } from '../corpus.ts';
import { editionOrder } from '../derived.ts';
import { once } from '../../site/once.ts';
import { site } from '../../site/site.ts';

const weekMs = 7 * 86_400_000;

function startOf(weekId: string): number {
  const week = parseWeekId(weekId);
  return week ? utcDay(weekRange(week).start) : 0;
}

/** Weeks from one to a later one. */
function ageOf(weekId: string, newest: string): number {
  return Math.round((startOf(newest) - startOf(weekId)) / weekMs);
}

/** Papers of several weeks by their scores, which can be compared; those of one week in its order. */
async function mixWeeks(weeks: readonly (readonly [string, PaperEntry[]])[]): Promise<PaperEntry[]> {
  const [only] = weeks;
  if (only && weeks.length === 1) return only[1];
  const scores = new Map<string, number>();
  for (const [week] of weeks) for (const { id, score } of editionOrder.get(week) ?? []) scores.set(id, score);
  const pinned = await getPinnedIds();
  const pins = new Set(weeks.flatMap(([week]) => [...(pinned.get(week) ?? [])]));
  const rank = ({ id }: PaperEntry): number => (pins.has(id) ? Infinity : (scores.get(id) ?? 0));
  return weeks.flatMap(([, papers]) => papers).sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
}

export interface Covered {
  /** Weeks of the calendar. */
  weeks: number;
  weekIds: Set<string>;
  /** The most important first. */
  papers: PaperEntry[];
}

/** The papers that the home page covers: those of the newest week, or of as many as it takes. */
export const getCovered = once(async (): Promise<Covered> => {
  const all = [...(await getPapersByWeek())];
  const newest = all[0]?.[0] ?? '';
  const aged = all.map(([week, papers]) => ({
    age: ageOf(week, newest),
    count: papers.filter(({ data }) => data.topics.length > 0).length,
  }));
  const weeks = chooseWindow(aged, site.homeRows);
  const covered = all.filter((_week, index) => (aged[index]?.age ?? weeks) < weeks);
  return { weeks, weekIds: new Set(covered.map(([week]) => week)), papers: await mixWeeks(covered) };
});
