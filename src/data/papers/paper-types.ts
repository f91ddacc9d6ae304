/** What the page of a paper shows. */
import type { CslItem } from '#lib/publish/cite/csl-item.ts';
import type { Signpost } from '#lib/publish/signposting/list-signposts.ts';
import type { Credit } from '#lib/schema/credit.ts';
import type { AbstractPart } from '#lib/summarise/part-abstract.ts';
import type { PageField } from '#lib/schema/fields.ts';
import type { Paper, Result } from '#lib/schema/paper.ts';
import type { Link } from '#lib/schema/values.ts';
import type { WorkType } from '#lib/schema/work-type.ts';
import type { Correction } from '../corrections/paper-corrections.ts';
import type { AuthorLink, DateLabel, PageLink, PaperRow, PeriodLink, TopicLabel } from '../types.ts';

/** Why a paper is in a topic, as shown beside the abstract. */
export interface TopicReason {
  topic: TopicLabel;
  score: number;
  threshold: number;
  /** Of the papers related to it the first that is plainly in the topic. */
  nearest?: PageLink;
  /** The strongest phrases, at most two, none of which belongs to the name of another topic. */
  telling: string[];
  /** In the order of their weight. `where`: `in the title and twice in the abstract`. */
  phrases: { text: string; where: string }[];
}

export interface RelatedRow {
  row: PaperRow;
  /** Phrases that both share, strongest first. */
  terms: string[];
  /** Topics that both are in, where they share no phrase. */
  topics: TopicLabel[];
}

/** A paper that cites another, or that another cites, as a line. */
export interface CitedPaper extends Pick<
  PaperRow,
  'href' | 'title' | 'language' | 'authors' | 'date' | 'isWithdrawn' | 'isRetracted'
> {
  /** Those of an edition that it cites, where the list is about the edition. */
  on?: (PageLink & { language?: string | undefined })[];
}

export interface SourceLine {
  /** `Title, abstract` */
  fields: string;
  /** `seeds/000_….txt, lines 13–19` */
  places: string[];
  /** `Hugging Face listing` */
  source: string;
}

export interface ConflictLine {
  field: string;
  /** The value in use first. */
  values: { value: string; from: string }[];
}

/** Beside what is made for the page, the values that it shows as they are. */
export interface PaperPage extends Pick<Paper, PageField> {
  id: string;
  /** Path of this page below the base, `/papers/2510.00568/`. */
  path: string;
  title: string;
  /** Of the title and of the abstract, as in BCP 47, where it is not that of the site. */
  languages: { title?: string; abstract?: string };
  /**
   * Rendered abstract with the placing phrases marked: `<p>…<mark class="ph color-prussian">`. Safe HTML.
   * Three parts with their roles, or one without.
   */
  abstract: AbstractPart[];
  /** First 200 characters of the abstract, cut at a word, for `<meta name="description">`. */
  description: string;
  /** The whole abstract as plain text, for records that other programs read. */
  abstractText: string;
  result?: Result;
  /**
   * `inverted`: `Li, Shiyu`; `page`: whole address of the author's page, if there is one; `orcid`: whole address at ORCID.
   */
  authors: (AuthorLink & { inverted: string; page?: string | undefined; orcid?: string | undefined })[];
  /** What stands in the place of names. */
  unnamed?: string;
  organization?: PageLink;
  date?: DateLabel;
  /** The page of its day, or else of its week. */
  dateHref?: string;
  /** Path of its picture for where it is shared, below the base. */
  picture?: string;
  /** From the list of all papers down to its week. */
  trail: PageLink[];
  /** What it is to programs and reference managers. */
  workType: WorkType;
  /** Journal, proceedings or book, as the source names it. */
  publishedIn?: string;
  /** `version 2, 3 Nov 2025`; absent where no source knows of a revision. */
  revision?: string;
  /** Source and rights of title and abstract, and whether the paper was withdrawn. */
  credit: Credit;
  /** `12 by 3 Nov 2025, counted by OpenAlex` */
  citations?: string;
  links: Link[];
  /** Other services that have the paper. */
  elsewhere: PageLink[];
  /** Where it is discussed, if a service of `elsewhere` counts comments. */
  discussion?: string;
  topics: TopicLabel[];
  reasons: TopicReason[];
  week?: PeriodLink;
  /** Neighbours in the week. */
  previous?: PageLink & { language?: string | undefined };
  next?: PageLink & { language?: string | undefined };
  related: RelatedRow[];
  /** Papers of the site that it cites and that cite it, newest first. */
  cites: CitedPaper[];
  citedBy: CitedPaper[];
  /** True if an editor wrote a note: render the `notes` entry of the same id. */
  hasNote: boolean;
  /** `3 of 5 saved listings` */
  seenIn: string;
  /** Typed links for programs, and the file that has them with those of its week. */
  signposts: Signpost[];
  linkset: string;
  sources: SourceLine[];
  conflicts: ConflictLine[];
  /** None if the settings do not say where the files of the site are kept. */
  corrections: Correction[];
  /** BibTeX entry and formatted reference. */
  reference: string;
  bibtex: string;
  csl: CslItem;
}

/** What only the entry of a paper and the topics decide, so that an unchanged page need not compute it. */
export type OwnPart = Pick<
  PaperPage,
  PageField | 'languages' | 'abstract' | 'description' | 'abstractText' | 'sources' | 'conflicts'
>;
