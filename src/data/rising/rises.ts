import type { RisingMonth } from '#lib/schema/rising.ts';
import { getPapers, type PaperEntry } from '../corpus.ts';
import { risingMonths } from '../derived.ts';
import { monthLink } from '../papers/links.ts';
import { once } from '../../site/once.ts';
import { paths } from '../../site/paths.ts';
import { href } from '../../site/site.ts';
import type { MonthRise, RisingRow, WeekRise } from './rising-types.ts';
import { languageOf } from '../papers/language-of.ts';

/** Below these a phrase, a month or the year before it rest on few papers, and the page says so. */
const fewPapers = 5;
/** In a month with fewer papers nothing rises. */
const minInMonth = 10;
const fewInMonth = 30;
const fewInYear = 200;
/** Of a month, in the head of a week. */
const shownInWeek = 3;

const shownMonths = risingMonths.map((rising) =>
  rising.papers < minInMonth ? { ...rising, phrases: [] } : rising,
);

function toPaperLink({ id, data }: PaperEntry): RisingRow['papers'][number] {
  return { title: data.title, href: href(paths.paper(id)), language: languageOf(data.title) };
}

function toRise(rising: RisingMonth, byId: Map<string, PaperEntry>): MonthRise {
  const { month, papers, before } = rising;
  return {
    month: monthLink(month),
    papers,
    before,
    isThin: papers < fewInMonth || before < fewInYear,
    rows: rising.phrases.map(({ phrase, before: earlier, papers: ids }) => ({
      phrase,
      now: { count: ids.length, papers },
      before: { count: earlier, papers: before },
      isThin: ids.length < fewPapers,
      papers: ids.flatMap((id) => byId.get(id) ?? []).map(toPaperLink),
    })),
  };
}

/** What rose in each month, by month (`2025-10`), newest month first. */
export const getRises = once(async (): Promise<Map<string, MonthRise>> => {
  const byId = new Map((await getPapers()).map((paper) => [paper.id, paper]));
  return new Map(shownMonths.map((rising) => [rising.month, toRise(rising, byId)]));
});

/** The phrases of a month that most papers of a week have; nothing if none rose. */
export function weekRise(month: string | undefined, weekIds: readonly string[]): WeekRise | undefined {
  const rising = shownMonths.find((candidate) => candidate.month === month);
  const own = new Set(weekIds);
  const found = (rising?.phrases ?? [])
    .map(({ phrase, papers }) => ({ phrase, count: papers.filter((id) => own.has(id)).length }))
    .filter(({ count }) => count > 0)
    .slice(0, shownInWeek);
  return rising && found.length > 0 ? { month: monthLink(rising.month), phrases: found } : undefined;
}
