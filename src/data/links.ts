import { formatMonth, formatWeek, formatWeekRange, formatLongDay } from '#lib/dates/format-date.ts';
import { href } from './site.ts';

export interface PeriodLink {
  id: string;
  label: string;
  href: string;
}

export function weekLink(id: string): PeriodLink & { range: string } {
  return { id, label: formatWeek(id), range: formatWeekRange(id), href: href(`/week/${id}/`) };
}

export function monthLink(id: string): PeriodLink {
  return { id, label: formatMonth(id), href: href(`/month/${id}/`) };
}

export function dayLink(id: string): PeriodLink {
  return { id, label: formatLongDay(id), href: href(`/day/${id}/`) };
}
