import type { EditionPaper, EditionSection, EditionTopic } from '../../editions/edition.ts';
import { paperAnchor } from '../../editions/paper-anchor.ts';
import { bookAddress } from '../book/book-address.ts';
import { bookProse } from '../book/book-prose.ts';
import { partProse } from '../book/part-prose.ts';
import type { Book } from '../book/book.ts';
import { textDirection } from '../book/text-direction.ts';
import { pdfNodes } from './pdf-prose.ts';
import type { PdfNode, ShowText } from './pdf-node.ts';

/** A line of text with its direction, and its language if that is not the book's. */
interface PdfLine {
  text: string;
  dir: 'ltr' | 'rtl';
  lang: string;
}

interface PdfLink {
  text: string;
  to: string;
}

interface PdfPaper {
  anchor: string;
  title: PdfLine;
  url: string;
  authors: string[];
  facts: string;
  notice: string;
  note: { name: string; by: string; c: PdfNode[] } | null;
  contribution: PdfLine | null;
  figure: string;
  result: PdfLine | null;
  parts: { name: string; dir: 'ltr' | 'rtl'; lang: string; c: PdfNode[] }[];
  topics: { text: string; color: string }[];
  links: PdfLink[];
}

/** What the template of a PDF sets: texts and addresses alone. */
export interface PdfContent {
  title: string;
  publisher: string;
  /** Year, month and day. */
  day: number[];
  language: string;
  number: string;
  range: string;
  count: string;
  url: string;
  foreword: { title: string; by: string; c: PdfNode[] } | null;
  sections: {
    title: string;
    color: string;
    papers: PdfPaper[];
    titles: PdfReference[];
    seeAlso: PdfReference[];
  }[];
  words: { contents: string; seeAlso: string; sources: string; credit: string; onTheWeb: string };
}

/** A paper that is only named: its anchor in the book if it is in it, or its address. */
interface PdfReference {
  title: PdfLine;
  anchor: string;
  url: string;
}

const textColor = '#191b20';

/** What each part of a book is made with. */
interface Writing {
  book: Book;
  show: ShowText;
  /** Papers that are in the book with their abstracts. */
  inBook: ReadonlySet<string>;
}

function toLine({ book, show }: Writing, text: string, language?: string): PdfLine {
  return {
    text: show(text),
    dir: textDirection(text),
    lang: baseLanguage(language ?? book.edition.language),
  };
}

function colorOf({ book }: Writing, topic: EditionTopic | undefined): string {
  return book.colors.get(topic?.color ?? '') ?? textColor;
}

function toReference(writing: Writing, { id, title, language, url }: EditionPaper): PdfReference {
  const anchor = writing.inBook.has(id) ? paperAnchor(id) : '';
  return { title: toLine(writing, title, language), anchor, url };
}

function toParts(writing: Writing, { abstract, url, language }: EditionPaper): PdfPaper['parts'] {
  const { show, book } = writing;
  return abstract.map((part) => {
    const { role, html } = part;
    const { dir, lang } = toLine(writing, html.replaceAll(/<[^>]*>/gu, ''), language);
    const name = role === undefined ? '' : show(book.edition.words.parts[role]);
    return { name, dir, lang, c: pdfNodes(partProse(part, url), show) };
  });
}

function toNote({ show, book }: Writing, { note, url }: EditionPaper): PdfPaper['note'] {
  if (note === undefined) return null;
  const c = pdfNodes(bookProse(note.text, url), show);
  return { name: show(book.edition.words.note), by: show(note.by ?? ''), c };
}

function toPaper(writing: Writing, paper: EditionPaper): PdfPaper {
  const { show } = writing;
  const { id, language, result, contribution, authors, unnamed = '', date = '' } = paper;
  return {
    anchor: paperAnchor(id),
    title: toLine(writing, paper.title, language),
    url: paper.url,
    authors: authors.map(({ name }) => show(name)),
    facts: show([unnamed, date].filter(Boolean).join(' · ')),
    notice: show(paper.credit.notice ?? ''),
    note: toNote(writing, paper),
    contribution: contribution === undefined ? null : toLine(writing, contribution, language),
    figure: show(result?.figure ?? ''),
    result: result === undefined ? null : toLine(writing, result.text, language),
    parts: toParts(writing, paper),
    topics: paper.topics.map((topic) => ({ text: show(topic.title), color: colorOf(writing, topic) })),
    links: paper.links.map(({ text, url }) => ({ text: show(text), to: bookAddress(url) })),
  };
}

function toSection(writing: Writing, { topic, papers, titles, seeAlso }: EditionSection) {
  return {
    title: writing.show(topic?.title ?? writing.book.edition.words.withoutTopic),
    color: colorOf(writing, topic),
    papers: papers.map((paper) => toPaper(writing, paper)),
    titles: titles.map((paper) => toReference(writing, paper)),
    seeAlso: seeAlso.map((paper) => toReference(writing, paper)),
  };
}

/** `zh` of `zh-Hans`. */
function baseLanguage(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? 'en';
}

/**
 * The content of a PDF. It becomes data of the template and is never a part of it.
 *
 * @param show text as the faces of the PDF can show it
 */
export function pdfContent(book: Book, show: ShowText): PdfContent {
  const { edition, publisher, day, words } = book;
  const { foreword } = edition;
  const inBook = new Set(edition.sections.flatMap(({ papers }) => papers.map(({ id }) => id)));
  return {
    title: show(edition.title),
    publisher: show(publisher),
    day: day.split('-').map(Number),
    language: baseLanguage(edition.language),
    number: show(edition.number),
    range: show(edition.range),
    count: show(edition.words.count),
    url: edition.url,
    foreword: foreword
      ? {
          title: show(foreword.title ?? ''),
          by: show(foreword.by ?? ''),
          c: pdfNodes(bookProse(foreword.text, edition.url), show),
        }
      : null,
    sections: edition.sections.map((section) => toSection({ book, show, inBook }, section)),
    words: {
      contents: show(edition.words.contents),
      seeAlso: show(edition.words.seeAlso),
      sources: show(words.sources),
      credit: show(edition.words.credit),
      onTheWeb: show(edition.words.onTheWeb),
    },
  };
}
