import { formats } from '#words';
import { paths } from '../../site/paths.ts';
import { href } from '../../site/site.ts';
import type { PageLink, PeriodLink } from '../types.ts';
import { weekOfYearName } from '../../site/period-names.ts';

export function weekLink(id: string): PeriodLink {
  return { id, label: weekOfYearName(id), href: href(paths.week(id)) };
}

export function monthLink(id: string): PeriodLink {
  return { id, label: formats.month(id), href: href(paths.month(id)) };
}

export function dayLink(id: string): PeriodLink {
  return { id, label: formats.day(id), href: href(paths.day(id)) };
}

export function yearLink(year: string): PageLink {
  return { title: year, href: href(paths.archiveYear(year)) };
}

/** A period as a step of a trail. */
export function toPageLink({ label, href: target }: PeriodLink): PageLink {
  return { title: label, href: target };
}
