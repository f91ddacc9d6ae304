import type { Result } from '../schema/paper.ts';
import type { Topic } from '../schema/topic.ts';

/** The line of authors. A name that leads to the search for it stands alone; the others have their addresses. */
export interface RowAuthors {
  names?: (string | [name: string, href: string])[];
  total?: number;
  unnamed?: string | undefined;
}

/** What a row of the results shows; a file of the index. */
export interface SearchRow {
  id: string;
  /** With the base. */
  href: string;
  title: string;
  authors: RowAuthors;
  /** All names, if `authors` does not show them all. */
  names?: string[];
  /** `2025-10-01`, `2025-10` or `2025` */
  date?: string;
  /** True when the date was read from the arXiv id. */
  isInferred?: true;
  /** Number of the ingest that brought it, if it is not the first one. */
  run?: number;
  isWithdrawn?: true;
  isRetracted?: true;
  summary?: string;
  result?: Result;
  organization?: string;
  arxiv?: { id: string; href: string };
  code?: string;
  /** The best one. `title` is the short name. */
  topic?: { title: string; color: Topic['color']; href: string };
  /** Plain text in one line. */
  abstract: string;
  /** What an editor wrote about it. */
  note?: string;
  /** What reference managers read of it, if it is no preprint of arXiv, of which the rest says all. */
  coins?: string;
}

/** What the index is made from; one for each paper. */
export interface SearchRecord {
  row: SearchRow;
  /** Every name in full. */
  authors: string[];
  /** Other spellings of them. */
  otherNames: string[];
  /** Ids by which it may be asked for: of arXiv, DOIs, earlier addresses. In small letters. */
  ids: string[];
  topics: string[];
  year: string;
  comments: number;
  /** Ids of papers that are like it, nearest first. */
  related: string[];
}

/** What a search may lead to beside the papers: pages, and what editors wrote. */
export interface SearchPage {
  kind: 'topic' | 'week' | 'note' | 'foreword';
  /** Of a note, the title of the paper; of a foreword, the name of the week. */
  title: string;
  /** With the base, and with the place on the page. */
  href: string;
  /** Of a topic or a week, other words that it is found by. */
  text: string;
}

/** All that the index is made from. */
export interface SearchInput {
  /** Oldest first: a paper is known by its place. */
  papers: SearchRecord[];
  topics: { id: string; title: string }[];
  pages: SearchPage[];
}

/** What editors wrote, apart from the rest: the papers are the same after a text is edited. */
export interface SearchTexts {
  /** Text of each note, by the paper. */
  notes: [id: string, text: string][];
  pages: SearchPage[];
}

/** What the site gives to the index in two parts, as one. */
export function joinTexts({ papers, topics, pages }: SearchInput, texts: SearchTexts): SearchInput {
  const notes = new Map(texts.notes);
  const join = (record: SearchRecord): SearchRecord => {
    const note = notes.get(record.row.id);
    return note === undefined ? record : { ...record, row: { ...record.row, note } };
  };
  return { papers: papers.map(join), topics, pages: [...pages, ...texts.pages] };
}
