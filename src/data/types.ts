/** What pages and components receive. Everything is chosen, sorted and formatted; components only show. */
import type { Link, Name } from '#lib/schema/paper.ts';
import type { Topic } from '#lib/schema/topic.ts';

export type Ink = Topic['ink'];

/** A topic's name with its address, wherever it is mentioned. */
export interface TopicLabel {
  id: string;
  title: string;
  /** For narrow places. */
  short: string;
  ink: Ink;
  href: string;
}

export interface DateLabel {
  /** For `datetime`: `2025-10-01`, or `2025-10`. */
  iso: string;
  /** `1`; absent when only the month is known. */
  day?: string;
  /** `Oct` */
  month: string;
  /** `2025` */
  year: string;
  /** `1 Oct 2025`, `Oct 2025` */
  text: string;
  /** True when the month was read from the arXiv id: say "dated by its number". */
  inferred: boolean;
}

/** One line of a list. */
export interface PaperRow {
  id: string;
  href: string;
  title: string;
  /** One sentence of the abstract on why it matters. */
  summary?: string;
  date?: DateLabel;
  /** `Shiyu Li, Yang Tang, Yifan Wang and 2 more`, `5 authors`, or `Authors not given`. */
  authors: string;
  organization?: string;
  arxiv?: { id: string; href: string };
  code?: string;
  comments?: number;
  /** Best topic first. */
  topics: TopicLabel[];
  /** Phrases that placed it in its first topic (on a topic's page: in that topic), at most three. */
  phrases: string[];
  /** True if the row above shows the same day, so that the date is drawn once. */
  sameDay: boolean;
  /** An editor's note exists. */
  hasNote: boolean;
}

/** Why a paper is in a topic, as shown beside the abstract. */
export interface TopicReason {
  topic: TopicLabel;
  score: number;
  threshold: number;
  /** In the order of their weight. `where`: `in the title and twice in the abstract`. */
  phrases: { text: string; where: string }[];
}

export interface RelatedRow {
  row: PaperRow;
  /** Terms that both share, strongest first. */
  terms: string[];
}

export interface SourceLine {
  /** `Title, abstract` */
  fields: string;
  /** `seeds/000_….txt, lines 13–19` */
  place: string;
  /** `Hugging Face listing` */
  source: string;
}

export interface ConflictLine {
  field: string;
  /** The value in use first. */
  values: { value: string; from: string }[];
}

export interface PaperPage {
  id: string;
  /** Path of this page below the base, `/papers/2510.00568/`. */
  path: string;
  title: string;
  /** Rendered abstract with the placing phrases marked: `<p>…<mark class="ph ink-prussian">`. Safe HTML. */
  abstractHtml: string;
  /** First 200 characters of the abstract, cut at a word, for `<meta name="description">`. */
  description: string;
  summary?: string;
  authors: Name[];
  /** Names as one line each: `Shiyu Li`. */
  authorNames: string[];
  /** Shown when there are no names: `5 authors`. */
  authorsText: string;
  organization?: string;
  date?: DateLabel;
  arxivId?: string;
  doi?: string;
  url?: string;
  pdfUrl?: string;
  categories: string[];
  comments?: number;
  links: Link[];
  topics: TopicLabel[];
  reasons: TopicReason[];
  week?: { id: string; label: string; href: string };
  /** Neighbours in the week. */
  previous?: { title: string; href: string };
  next?: { title: string; href: string };
  related: RelatedRow[];
  /** True if an editor wrote a note: render the `notes` entry of the same id. */
  hasNote: boolean;
  /** `3 of 5 saved listings` */
  seenIn: string;
  sources: SourceLine[];
  conflicts: ConflictLine[];
  /** BibTeX entry and formatted reference. */
  reference: string;
  bibtex: string;
  /** Values for the search index: every paper has every sort key. */
  search: { topics: string[]; year: string; organization?: string; hasCode: boolean; date: string; comments: string };
}

export interface TopicPage {
  topic: Topic;
  label: TopicLabel;
  path: string;
  total: number;
  /** Newest year first; `Undated` last. */
  years: { year: string; rows: PaperRow[] }[];
  /** Papers a month over the span of the topic, oldest first. */
  months: { month: string; count: number }[];
  /** Main phrases of the rules, for "Here for". */
  phrases: string[];
  feed: string;
}

/** A topic's part of an edition. `topic` is absent for papers without topic. */
export interface EditionGroup {
  topic?: TopicLabel;
  /** Papers of the whole digest. */
  total?: number;
  rows: PaperRow[];
}

export interface EditionPage {
  /** `2025-W40` */
  id: string;
  path: string;
  /** `Week 40, 2025` */
  label: string;
  /** `40` */
  number: string;
  /** `29 September – 5 October 2025` */
  range: string;
  groups: EditionGroup[];
  /** Same papers, newest first. */
  rows: PaperRow[];
  topics: { topic: TopicLabel; count: number }[];
  counts: { papers: number; topics: number; authors: number; withCode: number };
  previous?: { id: string; label: string; href: string };
  next?: { id: string; label: string; href: string };
  /** File name and address of the single-file download, and its size in bytes. */
  download: { name: string; href: string; bytes: number };
  /** True if a foreword was written: render the `editions` entry of the same id. */
  hasForeword: boolean;
}

/** One column of the masthead's chart. */
export interface WeekBar {
  id: string;
  count: number;
  href?: string;
  /** `Week 40, 2025: 11 papers` */
  label: string;
  /** `Oct 2024`, on the first week of a quarter. */
  tick?: string;
}

export interface HomePage {
  newest: EditionPage;
  /** Earlier editions shown in full below it, until there is a screenful. */
  earlier: EditionPage[];
  leads: { topic: Topic; label: TopicLabel; total: number; rows: PaperRow[] }[];
  topics: { topic: Topic; label: TopicLabel; total: number }[];
  /** The year up to the newest week, oldest first. */
  weeks: WeekBar[];
  recentWeeks: { label: string; href: string; count: number }[];
}

export interface ArchiveWeek {
  number: number;
  label: string;
  href?: string;
  /** Ink of each paper's first topic. */
  marks: (Ink | 'none')[];
}

export interface ArchiveYear {
  year: string;
  total: number;
  /** Four quarters of 13 weeks (the last has 14 in a long year), newest quarter first. */
  quarters: { label: string; weeks: ArchiveWeek[] }[];
  /** True if the year has so few papers that a list says more than a calendar. */
  sparse: boolean;
  /** Papers known only by month. */
  monthOnly: PaperRow[];
}

/** One page of a list of papers. A list of up to a hundred is one page; a longer one goes on by year. */
export interface ListPage {
  path: string;
  /** Absent on the first page, which shows the newest papers of all years. */
  year?: string;
  page: number;
  /** Pages of this year. */
  pages: number;
  /** Papers of the whole list. */
  total: number;
  /** Rows of this page under their years, newest first; `Undated` last. */
  years: { year: string; rows: PaperRow[] }[];
  /** All years of a list that does not fit on one page. */
  yearLinks: { year: string; href: string; count: number }[];
  isWhole: boolean;
  previous?: string;
  next?: string;
}

/** A month: its papers by week, and the ones known only by their month. */
export interface MonthPage {
  /** `2025-10` */
  id: string;
  path: string;
  /** `October 2025` */
  label: string;
  total: number;
  topics: { topic: TopicLabel; count: number }[];
  /** Papers of each week that fall into this month, newest week first; a week can begin or end in another month. */
  weeks: { id: string; label: string; range: string; href: string; rows: PaperRow[] }[];
  monthOnly: PaperRow[];
  previous?: { id: string; label: string; href: string };
  next?: { id: string; label: string; href: string };
}

/** A day with at least three papers. */
export interface DayPage {
  /** `2025-10-01` */
  id: string;
  path: string;
  /** `1 October 2025` */
  label: string;
  rows: PaperRow[];
  week: { label: string; href: string };
  month: { label: string; href: string };
  previous?: { id: string; label: string; href: string };
  next?: { id: string; label: string; href: string };
}

/** An organisation or an author with all papers. */
export interface GroupPage {
  /** As in the address: `AI-at-Meta`, `shiyu-li`. */
  slug: string;
  name: string;
  /** Other spellings that share the page. */
  otherNames: string[];
  total: number;
  topics: { topic: TopicLabel; count: number }[];
  list: ListPage;
}

/** A line of the index of organisations or authors. */
export interface GroupLink {
  name: string;
  href: string;
  count: number;
}

export interface TrendingRow {
  row: PaperRow;
  /** Position, from 1. */
  rank: number;
  comments: number;
  /** Days before the newest paper. */
  age: number;
  score: number;
}

/** Diagnostics of one rule, for the page on the data's quality. */
export interface QualitySection {
  rule: string;
  /** `Records disagree on the date` */
  title: string;
  /** What the rule does about it. */
  explanation: string;
  count: number;
  items: { message: string; places: string[]; paper?: { title: string; href: string } }[];
}
