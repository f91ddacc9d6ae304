import { dayOf } from '#lib/dates/paper-date.ts';
import { formats, periods } from '#words';
import { monthWeeks } from '#lib/dates/month-weeks.ts';
import { parseWeekId } from '#lib/dates/week.ts';
import type { CalendarDay, CalendarWeek } from './calendar-types.ts';
import { getPapersByWeek, getTopicLabelMap, type PaperEntry } from '../corpus.ts';
import { dayLink, weekLink } from '../papers/links.ts';
import { toMarks } from '../papers/marks.ts';
import type { TopicLabel } from '../types.ts';
import { weekOfYearName } from '../../site/period-names.ts';

/** More marks do not fit into a day of the calendar and cannot be counted at a glance. */
const maxMarks = 10;

function toDay(day: string, papers: PaperEntry[], labels: Map<string, TopicLabel> | undefined): CalendarDay {
  const count = papers.length;
  return {
    day: String(Number(day.slice(8))),
    count,
    label: periods.withCount({ period: formats.day(day), count }),
    href: count === 0 ? undefined : dayLink(day).href,
    marks: labels ? toMarks(papers, labels) : [],
  };
}

/** The days of a month (`2025-10`) with its papers. */
export async function getMonthCalendar(month: string, papers: PaperEntry[]): Promise<CalendarWeek[]> {
  const byWeek = await getPapersByWeek();
  const byDay = Map.groupBy(papers, ({ data }) => dayOf(data.issued));
  const counts = [...byDay].map(([day, ofDay]) => (day === undefined ? 0 : ofDay.length));
  // Numbers and marks cannot be compared, so if one day needs a number, all days get numbers.
  const labels = Math.max(0, ...counts) <= maxMarks ? await getTopicLabelMap() : undefined;
  return monthWeeks(month).map(({ week, days }) => ({
    number: String(parseWeekId(week)?.week ?? ''),
    label: weekOfYearName(week),
    href: byWeek.has(week) ? weekLink(week).href : undefined,
    days: days.map((day) => (day === undefined ? undefined : toDay(day, byDay.get(day) ?? [], labels))),
  }));
}
