import { formatLongDay, formatMonth, formatWeek } from '#lib/dates/format-date.ts';
import { formatWeekId, weekOf } from '#lib/dates/week.ts';
import { paths } from '../../site/paths.ts';
import { href } from '../../site/site.ts';
import type { PageLink, PeriodLink } from '../types.ts';

export function weekLink(id: string): PeriodLink {
  return { id, label: formatWeek(id), href: href(paths.week(id)) };
}

/** The week of a day, `2025-10-01`. */
export function weekLinkOf(day: string): PeriodLink {
  return weekLink(formatWeekId(weekOf(day)));
}

export function monthLink(id: string): PeriodLink {
  return { id, label: formatMonth(id), href: href(paths.month(id)) };
}

export function dayLink(id: string): PeriodLink {
  return { id, label: formatLongDay(id), href: href(paths.day(id)) };
}

export function yearLink(year: string): PageLink {
  return { title: year, href: href(paths.archiveYear(year)) };
}

export const archiveLink: PageLink = { title: 'Archive', href: href(paths.archive()) };

export const topicsLink: PageLink = { title: 'Topics', href: href(paths.topics()) };

export const authorsLink: PageLink = { title: 'Authors', href: href(paths.authors()) };

export const organizationsLink: PageLink = { title: 'Organisations', href: href(paths.organizations()) };

export const qualityLink: PageLink = { title: 'Data quality', href: href(paths.quality()) };

export const papersLink: PageLink = { title: 'Papers', href: href(paths.papers()) };

/** A period as a step of a trail. */
export function toPageLink({ label, href: target }: PeriodLink): PageLink {
  return { title: label, href: target };
}
