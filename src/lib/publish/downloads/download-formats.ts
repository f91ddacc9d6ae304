import type { Edition, EditionExtent } from '../../editions/edition.ts';
import { formatEditionFile, type EditionStyle } from '../../editions/edition-html.ts';
import type { Book } from '../book/book.ts';
import { formatCslJsonFile } from '../cite/format-csl-json.ts';
import { formatRisFile } from '../cite/format-ris.ts';
import { formatBibtexFile } from '../cite/format-bibtex.ts';
import type { CitedPaper } from '../cite/cited-paper.ts';
import { formatEpub } from '../epub/format-epub.ts';
import { fileTypes } from './file-types.ts';
import { formatEditionMarkdown } from './edition-markdown.ts';

type FileContent = string | Uint8Array<ArrayBuffer>;

/** A form of file, by what it is written from. */
interface FileFormat<Content, Written> {
  /** As the table of words names it. */
  form: string;
  /** Without the dot; every form has another. */
  extension: string;
  mediaType: string;
  write(content: Content): Written;
}

/** What the forms of an edition are written from. */
export interface EditionContent extends EditionStyle {
  edition: Edition;
  book: Book;
  /** The cover of a book as a PNG file, if one can be drawn. */
  cover?: Uint8Array | undefined;
  /** Sets a book as PDF. */
  typeset: (book: Book) => Promise<Uint8Array<ArrayBuffer>>;
}

/** A form in which an edition is downloaded. */
export interface DownloadFormat extends FileFormat<EditionContent, FileContent | Promise<FileContent>> {
  /** What there is of an edition with more papers than a selection. */
  extent: EditionExtent;
  /** True for a form that is only beside a selection: another one is the same of an edition with fewer papers. */
  isSecond?: boolean;
}

/** Every form of every edition, in the order of their links. */
export const downloadFormats = [
  {
    form: 'html',
    ...fileTypes.html,
    extent: 'selection',
    write: formatEditionFile,
  },
  {
    form: 'epub',
    ...fileTypes.epub,
    extent: 'complete',
    write: ({ book, cover }) => formatEpub(book, cover),
  },
  {
    form: 'pdf',
    ...fileTypes.pdf,
    extent: 'selection',
    write: ({ book, typeset }) => typeset(book),
  },
  {
    form: 'markdown',
    ...fileTypes.markdown,
    extent: 'complete',
    write: ({ edition }) => formatEditionMarkdown(edition),
  },
  {
    form: 'completeHtml',
    ...fileTypes.html,
    extent: 'complete',
    isSecond: true,
    write: formatEditionFile,
  },
] as const satisfies DownloadFormat[];

/** A form in which a list of papers is taken along to cite them. */
export type CitationFormat = FileFormat<readonly CitedPaper[], string>;

/** Every form of every list of papers, in the order of their links. */
export const citationFormats = [
  { form: 'bibtex', ...fileTypes.bibtex, write: formatBibtexFile },
  { form: 'ris', ...fileTypes.ris, write: formatRisFile },
  {
    form: 'csl',
    ...fileTypes.csl,
    write: formatCslJsonFile,
  },
] as const satisfies CitationFormat[];
