/** What the archive and the pages of months and days show. */
import type { Download, WeekPart } from './edition-types.ts';
import type { YearLink } from '../lists/list-types.ts';
import type { MonthRise } from '../rising/rising-types.ts';
import type { TopicColor, FileLink, PageLink, PaperRow, PeriodLink, TopicLabel } from '../types.ts';

export interface ArchiveWeek {
  number: number;
  /** `Week 40, 2025: 11 papers` */
  label: string;
  href?: string;
  count: number;
  /** Color of each paper's first topic; left out where there are too many to count. */
  marks: (TopicColor | 'none')[];
  /** The share of each colour, if there are too many papers for marks. `share`: relative to the year's fullest week, 0–1. */
  shares: { color: TopicColor | 'none'; share: number }[];
}

export interface ArchiveQuarter {
  /** The months of the quarter, each with the weeks whose Thursday it has. Months without papers have no address. */
  months: { name: string; count: number; href?: string; weeks: ArchiveWeek[] }[];
}

export interface ArchiveYear {
  year: string;
  path: string;
  total: number;
  /** Weeks with papers. */
  weeks: number;
  busiest?: { label: string; href: string; count: number };
  /** Weeks and months with papers, in the order of a calendar. */
  filled: { weeks: ArchiveWeek[]; months: Omit<ArchiveQuarter['months'][number], 'weeks'>[] };
  /** In the order of a calendar. */
  quarters: ArchiveQuarter[];
  /** Whether the year has so few papers that a list is better than a calendar. */
  sparse: boolean;
  /** Papers known only by month, at most a hundred. */
  monthOnly: PaperRow[];
  /** Number of further papers, which their months show. */
  moreMonthOnly: number;
  previous?: PageLink;
  next?: PageLink;
}

export interface ArchivePage {
  total: number;
  /** False if some week is too full for one mark per paper. */
  isCountable: boolean;
  /** The newest years, as calendars. */
  years: ArchiveYear[];
  /** All years, newest first. */
  yearLinks: YearLink[];
  undated: PaperRow[];
  moreUndated: number;
}

/** A day of a month's calendar. */
export interface CalendarDay {
  /** `1` */
  day: string;
  count: number;
  /** `1 October 2025: 5 papers` */
  label: string;
  /** The day's page, or else its week's. */
  href?: string;
  /** Color of each paper's first topic; left out where there are too many to count. */
  marks: (TopicColor | 'none')[];
}

/** A week of a month's calendar, Monday to Sunday; a day of another month is absent. */
export interface CalendarWeek {
  number: string;
  label: string;
  href?: string;
  days: (CalendarDay | undefined)[];
}

/** A month: its papers by week, and papers known only by their month. */
export interface MonthPage {
  /** `2025-10` */
  id: string;
  path: string;
  /** `October 2025` */
  label: string;
  total: number;
  topics: { topic: TopicLabel; count: number }[];
  calendar: CalendarWeek[];
  /** Absent if nothing rose. */
  rise?: MonthRise;
  /** Newest week first; a week can begin or end in another month. */
  weeks: WeekPart[];
  /** The most important papers of a full month. */
  readFirst: PaperRow[];
  monthOnly: PaperRow[];
  moreMonthOnly: number;
  /** Its newest papers as files. */
  downloads: Download[];
  /** Its papers to cite. */
  citations: FileLink[];
  trail: PageLink[];
  previous?: PeriodLink;
  next?: PeriodLink;
}

/** A day with papers. */
export interface DayPage {
  /** `2025-10-01` */
  id: string;
  path: string;
  /** `1 October 2025` */
  label: string;
  /** `1` */
  number: string;
  /** `Wednesday` */
  weekday: string;
  total: number;
  topics: { topic: TopicLabel; count: number }[];
  /** At most a hundred. */
  rows: PaperRow[];
  week: PeriodLink;
  trail: PageLink[];
  previous?: PeriodLink;
  next?: PeriodLink;
}
