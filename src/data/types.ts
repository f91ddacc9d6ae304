/** Data that all pages and components share. It is chosen, sorted and formatted; components only show it. */
import type { DatePrecision } from '#lib/schema/paper-date.ts';
import type { citationFormats } from '#lib/publish/downloads/download-formats.ts';
import type { Result } from '#lib/schema/paper.ts';
import type { Topic } from '#lib/schema/topic.ts';
import type { AuthorLine, AuthorLink } from '#lib/search/row-authors.ts';

export type { AuthorLine, AuthorLink };

type FormName = (typeof citationFormats)[number]['form'];
export type TopicColor = Topic['color'];

/** A page of this site by its name. */
export interface PageLink {
  title: string;
  /** With the base. */
  href: string;
}

/** A week, month or day with papers. */
export interface PeriodLink {
  /** `2025-W40`, `2025-10` or `2025-10-01` */
  id: string;
  /** `Week 40, 2025`, `October 2025` or `1 October 2025` */
  label: string;
  href: string;
}

/** A topic's name with its address, wherever it is mentioned. */
export interface TopicLabel {
  id: string;
  title: string;
  /** For narrow places. */
  short: string;
  color: TopicColor;
  href: string;
}

/** What a page says of a topic where no place is narrow. */
export type TopicName = Pick<TopicLabel, 'title' | 'color' | 'href'>;

export interface DateLabel {
  /** For `datetime`: `2025-10-01`, `2025-10` or `2025`. */
  iso: string;
  precision: DatePrecision;
  /** `1 Oct 2025`, `Oct 2025`, `2025` */
  text: string;
  /** Whether the month is inferred from the arXiv id. */
  inferred: boolean;
}

/** A file to take along. */
export interface FileLink {
  form: FormName;
  /** With the base. */
  href: string;
  /** Name of the file. */
  name: string;
  mediaType: string;
}

/** One line of a list. */
export interface PaperRow {
  id: string;
  href: string;
  title: string;
  /** Language of the title as in BCP 47, if it differs from that of the site. */
  language?: string;
  /** What the paper did: the contribution, shortened. */
  summary?: string;
  /** What came out: the main figure with its clause, or a finding. */
  result?: Result;
  date?: DateLabel;
  authors: AuthorLine;
  organization?: PageLink;
  arxiv?: { id: string; href: string };
  code?: string;
  comments?: number;
  /** Where the comments stand. */
  discussion?: string;
  /** True for a paper that the newest ingest brought, on pages that change with every ingest. */
  isNew: boolean;
  /** Number of the ingest that brought it; absent of the first one, which is new to no reader. */
  run?: number;
  isWithdrawn: boolean;
  /** Withdrawn by whoever published it. */
  isRetracted: boolean;
  /** Best topic first. */
  topics: TopicLabel[];
  /** Id of the row, where the page leads to it: the month or day that begins with it. */
  anchor?: string | undefined;
  /** Whether the row above shows the same day, so that the date is shown once. */
  sameDay: boolean;
  /** All that reference managers read of it in a list, see `formatCoins`. */
  coins: string;
  /** An editor's note exists. */
  hasNote: boolean;
  /** What stands for it in the key of a page. A list that adds something to its rows says so there, too. */
  toJSON: (this: PaperRow) => unknown;
}
