import type { Root } from 'hast';
import type { AbstractPart } from '../summarise/part-abstract.ts';
import type { Credit } from '../schema/credit.ts';
import type { Result } from '../schema/paper.ts';
import type { Section } from './arrange-sections.ts';

/** What a file or a mail of an edition holds: at most `selectionSize` papers with abstracts, or all. */
export const editionExtents = ['selection', 'complete'] as const;
export type EditionExtent = (typeof editionExtents)[number];

export interface EditionTopic {
  id: string;
  title: string;
  /** For narrow places. */
  short: string;
  /** `prussian`, as src/styles/colors.css names it. */
  color: string;
}

/** A paper with all that a form of an edition may show of it. */
export interface EditionPaper {
  id: string;
  title: string;
  /** Of the title, as in BCP 47, if it differs from that of the edition. */
  language?: string | undefined;
  /** Absolute address of the paper's page. */
  url: string;
  /** In their order. */
  authors: { name: string }[];
  /** What stands in the place of names. */
  unnamed?: string | undefined;
  /** `1 Oct 2025` */
  date?: string | undefined;
  /** Best topic first. */
  topics: EditionTopic[];
  /** What the paper did. */
  contribution?: string | undefined;
  /** What came out. */
  result?: Result | undefined;
  /** What an editor says of it. The tree has elements of HTML and MathML alone. */
  note?: { by?: string | undefined; text: Root } | undefined;
  /** In one part or in three. Safe HTML. */
  abstract: AbstractPart[];
  links: { text: string; url: string }[];
  credit: Credit;
}

/** What an edition says beside its papers, in its language. */
export interface EditionWords {
  /** Of the table of contents. */
  contents: string;
  /** `11 papers`, or `20 of 155 papers` */
  count: string;
  /** Heading of the papers outside of all topics. */
  withoutTopic: string;
  /** Before the papers that stand in another section. */
  seeAlso: string;
  /** Names of the parts of an abstract. */
  parts: Record<NonNullable<AbstractPart['role']>, string>;
  /** Over what an editor says of a paper. */
  note: string;
  /** Of the citations. */
  cite: string;
  /** Where titles and abstracts come from, and to whom they belong. */
  credit: string;
  /** Before the edition's address. */
  onTheWeb: string;
}

export type EditionSection = Section<EditionPaper, EditionTopic>;

/** An edition that leaves the site. Every form of it (HTML, print, mail, book) renders these parts. */
export interface Edition {
  /** `Offprint: Week 40, 2025` */
  title: string;
  /** `40` */
  number: string;
  /** `29 September – 5 October 2025` */
  range: string;
  language: string;
  /** Absolute address of the edition's page. */
  url: string;
  /** The editor's words, with a headline and a name if they have them. The tree has elements of HTML and MathML alone. */
  foreword?: { title?: string | undefined; by?: string | undefined; text: Root } | undefined;
  sections: EditionSection[];
  /** Its papers as BibTeX. */
  bibtex: string;
  words: EditionWords;
}
