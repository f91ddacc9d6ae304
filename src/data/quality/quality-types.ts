/** What the pages on the data’s quality show. */
import type { InboxGroup } from '#lib/entries/group-inbox.ts';
import type { PageLink } from '../types.ts';

/** One message about the data. */
export interface QualityItem {
  /** The message in its order; the titles of its papers stand in it as links. */
  parts: (string | PageLink)[];
  /** What a person can do about it. */
  hint?: string;
  /** `seeds/000_….txt, line 13` */
  places: string[];
  /** Places that are not shown. */
  morePlaces: number;
  /** Where it is decided or reported, if the settings say where the files of the site are kept. */
  correct?: PageLink;
}

/** Messages of one rule, for the page on the data's quality. */
export interface QualitySection {
  rule: string;
  /** `The sources disagree on the date` */
  title: string;
  /** What was done about it. */
  explanation: string;
  path: string;
  href: string;
  count: number;
  /** The first few, for the page of all rules. */
  first: QualityItem[];
}

/** One page of the messages of a rule. */
export interface QualityPage {
  section: QualitySection;
  path: string;
  page: number;
  pages: number;
  items: QualityItem[];
  previous?: string;
  next?: string;
}

/** A line of the inbox. */
export interface InboxFile {
  /** `seeds/a.bib, line 13` */
  place: string;
  /** `RIS from Web of Science`; absent if nobody can tell. */
  recognised?: string;
  /** Absent if the file is set aside. */
  counts?: { records: number; papers: number; setAside: number };
  /** What happened, in the language of reports. */
  message?: string;
  /** What to do about it. */
  hint?: string;
  /** Further messages on the file. */
  more: number;
}

/** The seeds, for the page on the data's quality. */
export interface Inbox {
  count: number;
  /** Files about which nothing is to be done, if there are many. */
  groups: InboxGroup[];
  files: InboxFile[];
  /** Files that are not shown. */
  hidden: number;
}
