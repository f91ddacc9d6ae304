import { formatLongDay, formatMonth, formatWeek } from '#lib/dates/format-date.ts';
import { formatWeekId, weekOf } from '#lib/dates/week.ts';
import { href } from '../../site/site.ts';
import type { PageLink, PeriodLink } from '../types.ts';

export function weekLink(id: string): PeriodLink {
  return { id, label: formatWeek(id), href: href(`/week/${id}/`) };
}

/** The week of a day, `2025-10-01`. */
export function weekLinkOf(day: string): PeriodLink {
  return weekLink(formatWeekId(weekOf(day)));
}

export function monthLink(id: string): PeriodLink {
  return { id, label: formatMonth(id), href: href(`/month/${id}/`) };
}

export function dayLink(id: string): PeriodLink {
  return { id, label: formatLongDay(id), href: href(`/day/${id}/`) };
}

export function yearLink(year: string): PageLink {
  return { title: year, href: href(`/archive/${year}/`) };
}

export const archiveLink: PageLink = { title: 'Archive', href: href('/archive/') };

export const topicsLink: PageLink = { title: 'Topics', href: href('/topics/') };

export const authorsLink: PageLink = { title: 'Authors', href: href('/authors/') };

export const organizationsLink: PageLink = { title: 'Organisations', href: href('/orgs/') };

export const qualityLink: PageLink = { title: 'Data quality', href: href('/data-quality/') };

export const papersLink: PageLink = { title: 'Papers', href: href('/papers/') };

/** A period as a step of a trail. */
export function toPageLink({ label, href: target }: PeriodLink): PageLink {
  return { title: label, href: target };
}
