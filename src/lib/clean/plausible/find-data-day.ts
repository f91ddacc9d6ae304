import type { DumpYear } from '#lib/dates/dump-year.ts';
import { dayOf } from '#lib/dates/paper-date.ts';
import { isDay } from '#lib/dates/calendar.ts';
import { isoDay, utcDay } from '#lib/dates/week.ts';
import type { Draft, Dump } from '#lib/schema/draft.ts';
import type { FetchState } from '#lib/schema/fetch-state.ts';
import { dropOutliers, maxYearGap } from '#lib/dates/drop-outliers.ts';

/** In milliseconds. A gap of {@link maxYearGap} is longer than any that a collection of papers has at its end. */
const maxGap = maxYearGap * 366 * 86_400_000;

/** What says on which day files were saved. */
export interface SavedFiles {
  drafts: readonly Draft[];
  dumps: readonly Dump[];
  years: readonly DumpYear[];
  fetched: FetchState;
}

/** `2025-12-10.txt`, `2026-05-01-papers.json`: whoever saved the file says when. */
function namedDay(file: string): string | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const [day, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(name) ?? [];
  return isDay(Number(dayOfMonth), Number(month), Number(year)) ? day : undefined;
}

/** The day that a listing prints of itself. */
function listingDay({ day }: Dump, year: number | undefined): string | undefined {
  if (!day || year === undefined || !isDay(day.day, day.month, year)) return undefined;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year)}-${two(day.month)}-${two(day.day)}`;
}

/** The day that most records of a file say it is of: one that lies is not most. */
function statedDay(drafts: readonly Draft[]): string | undefined {
  const days = Map.groupBy(
    drafts.flatMap(({ featured, asOf }) => featured ?? asOf?.slice(0, 10) ?? []),
    (day) => day,
  );
  return [...days].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}

/** Of a file that was fetched, the day of the fetch, whatever the answer says of itself. */
function fetchDays(fetched: FetchState): Map<string, string> {
  return new Map(
    Object.values(fetched).flatMap(({ periods }) =>
      periods.flatMap(({ files, saved }) => files.map((file): [string, string] => [`seeds/${file}`, saved])),
    ),
  );
}

function newestOf(days: readonly string[]): string | undefined {
  const newest = dropOutliers(days.map(utcDay), maxGap).at(-1);
  return newest === undefined ? undefined : isoDay(newest);
}

/**
 * The day that the data is of: the newest on which a listing was saved or a file fetched. A paper's own date says
 * nothing of it, unless no file has a day at all: then the newest date counts that is not sixty years after all others.
 */
export function findDataDay({ drafts, dumps, years, fetched }: SavedFiles): string | undefined {
  const yearOf = new Map(years.map(({ file, year }) => [file, year]));
  const dumpOf = new Map(dumps.map((dump) => [dump.file, dump]));
  const fetchDayOf = fetchDays(fetched);
  const days = [...Map.groupBy(drafts, ({ file }) => file)].flatMap(([file, own]) => {
    const dump = dumpOf.get(file);
    return (
      fetchDayOf.get(file) ??
      (dump && listingDay(dump, yearOf.get(file))) ??
      namedDay(file) ??
      statedDay(own) ??
      []
    );
  });
  return newestOf(days) ?? newestOf(drafts.flatMap(({ issued, posted }) => dayOf(issued) ?? posted ?? []));
}
