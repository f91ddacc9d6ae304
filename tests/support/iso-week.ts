import { format } from 'date-fns';

/** The ISO 8601 week of a day, `2025-W40` of `2025-10-01`, by another library than the site's own code. */
export function isoWeek(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return format(new Date(year, month - 1, day, 12), "RRRR-'W'II");
}
