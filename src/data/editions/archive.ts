import { yearOf } from '#lib/dates/paper-date.ts';
import { addDays, weekRange } from '#lib/dates/week.ts';
import { formats, periods } from '#words';
import { toArchiveWeeks } from './archive-weeks.ts';
import type { ArchivePage, ArchiveQuarter, ArchiveWeek, ArchiveYear } from './calendar-types.ts';
import {
  getPapers,
  getPapersByMonth,
  getPapersByWeek,
  getTopicLabelMap,
  type PaperEntry,
} from '../corpus.ts';
import { monthLink, yearLink } from '../papers/links.ts';
import { once } from '../../site/once.ts';
import { toRows } from '../papers/rows.ts';
import { cutList, maxListLength, maxMarginLength } from '../../site/list-length.ts';
import { paths } from '../../site/paths.ts';

/** With fewer papers, a calendar would be mostly empty. */
const calendarPapers = 12;
const quarterMonths = 3;
/** Number of calendars on the archive's first page. Sparse years take only a few lines and do not count. */
const shownCalendars = 4;

/** The month that has the Thursday of a week of a year, 1–12: ISO 8601 counts the week to its year in the same way. */
function monthOfWeek(year: number, week: number): number {
  return Number(addDays(weekRange({ year, week }).start, 3).slice(5, 7));
}

/** Three months each with their weeks, in the order of a calendar. Quarters after the newest paper are left out. */
function toQuarters(
  year: string,
  weeks: ArchiveWeek[],
  byMonth: Map<string, PaperEntry[]>,
): ArchiveQuarter[] {
  const ofMonth = Map.groupBy(weeks, ({ number }) => monthOfWeek(Number(year), number));
  const quarters = Array.from({ length: 4 }, (_, quarter) => ({
    months: Array.from({ length: quarterMonths }, (_unused, index) => {
      const month = quarter * quarterMonths + index + 1;
      const id = `${year}-${String(month).padStart(2, '0')}`;
      const count = byMonth.get(id)?.length ?? 0;
      return {
        name: formats.monthName(month),
        count,
        href: count > 0 ? monthLink(id).href : undefined,
        weeks: ofMonth.get(month) ?? [],
      };
    }),
  }));
  const isFilled = ({ months }: ArchiveQuarter) =>
    months.some(({ count, weeks: own }) => count > 0 || own.some((week) => week.count > 0));
  return quarters.slice(0, quarters.findLastIndex(isFilled) + 1);
}

function findBusiest(weeks: ArchiveWeek[]): ArchiveYear['busiest'] {
  const max = Math.max(...weeks.map(({ count }) => count));
  const week = weeks.find(({ count }) => count === max);
  return week?.href === undefined
    ? undefined
    : { label: periods.week({ week: week.number }), href: week.href, count: week.count };
}

async function toYear(
  year: string,
  newer: string | undefined,
  older: string | undefined,
): Promise<ArchiveYear> {
  const byMonth = await getPapersByMonth();
  const weeks = toArchiveWeeks(Number(year), await getPapersByWeek(), await getTopicLabelMap());
  const ofYear = (await getPapers()).filter(({ data: { issued } }) => yearOf(issued) === year);
  const monthOnly = ofYear.filter(({ data: { issued } }) => issued?.precision === 'month');
  // Those of a month stand on its page, too; those of a year stand here alone.
  const yearOnly = ofYear.filter(({ data: { issued } }) => issued?.precision === 'year');
  const inMargin = cutList(monthOnly, maxMarginLength);
  const quarters = toQuarters(year, weeks, byMonth);
  const months = quarters.flatMap((quarter) => quarter.months);
  const inWeeks = weeks.reduce((sum, { count }) => sum + count, 0);
  return {
    year,
    path: paths.archiveYear(year),
    total: inWeeks + monthOnly.length + yearOnly.length,
    weeks: weeks.filter(({ count }) => count > 0).length,
    busiest: findBusiest(weeks),
    filled: {
      weeks: weeks.filter(({ count }) => count > 0),
      months: months.filter(({ count }) => count > 0),
    },
    quarters,
    sparse: inWeeks < calendarPapers,
    monthOnly: await toRows([...inMargin.shown, ...yearOnly]),
    moreMonthOnly: inMargin.more,
    previous: older === undefined ? undefined : yearLink(older),
    next: newer === undefined ? undefined : yearLink(newer),
  };
}

/** Every year that has papers, newest first. The last days of December can lie in a week of the next year. */
export const getArchiveYears = once(async (): Promise<ArchiveYear[]> => {
  const weekYears = [...(await getPapersByWeek()).keys()].map((id) => id.slice(0, 4));
  const monthYears = [...(await getPapersByMonth()).keys()].map((id) => id.slice(0, 4));
  const stated = (await getPapers()).flatMap(({ data }) => yearOf(data.issued) ?? []);
  const years = [...new Set([...weekYears, ...monthYears, ...stated])].sort().reverse();
  return Promise.all(years.map((year, index) => toYear(year, years[index - 1], years[index + 1])));
});

/** The newest years, as many as there is room for calendars. */
function newestYears(years: ArchiveYear[]): ArchiveYear[] {
  let calendars = 0;
  const end = years.findIndex(({ sparse }) => {
    calendars += sparse ? 0 : 1;
    return calendars > shownCalendars;
  });
  return end === -1 ? years : years.slice(0, end);
}

export async function getArchivePage(): Promise<ArchivePage> {
  const papers = await getPapers();
  const years = await getArchiveYears();
  const undated = papers.filter(({ data }) => data.issued === undefined);
  const { shown, more } = cutList(undated, maxListLength);
  return {
    total: papers.length,
    isCountable: years.every(({ quarters }) =>
      quarters.every(({ months }) =>
        months.every(({ weeks }) => weeks.every(({ shares }) => shares.length === 0)),
      ),
    ),
    years: newestYears(years),
    yearLinks: years.map(({ year, total }) => ({ year, href: yearLink(year).href, count: total })),
    undated: await toRows(shown),
    moreUndated: more,
  };
}
