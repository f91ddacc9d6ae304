import type { Edition } from '../../editions/edition.ts';
import { formatEditionFile } from '../../editions/edition-html.ts';
import { formatCslJsonFile } from '../cite/format-csl-json.ts';
import { formatRisFile } from '../cite/format-ris.ts';
import { formatBibtexFile } from '../cite/format-bibtex.ts';
import type { CitedPaper } from '../cite/cited-paper.ts';

/** A form of file, by what it is written from. */
interface FileFormat<Content> {
  /** As the table of words names it. */
  form: string;
  /** Without the dot; every form has another. */
  extension: string;
  mediaType: string;
  write(content: Content): string;
}

/** What the forms of an edition are written from. */
export interface EditionContent {
  edition: Edition;
  /** Of the forms that are HTML. */
  css: string;
}

/** A form in which an edition is downloaded. */
export type DownloadFormat = FileFormat<EditionContent>;

/** Every form of every edition, in the order of their links. */
export const downloadFormats = [
  { form: 'html', extension: 'html', mediaType: 'text/html', write: formatEditionFile },
] as const satisfies DownloadFormat[];

/** A form in which a list of papers is taken along to cite them. */
export type CitationFormat = FileFormat<readonly CitedPaper[]>;

/** Every form of every list of papers, in the order of their links. */
export const citationFormats = [
  { form: 'bibtex', extension: 'bib', mediaType: 'application/x-bibtex', write: formatBibtexFile },
  { form: 'ris', extension: 'ris', mediaType: 'application/x-research-info-systems', write: formatRisFile },
  {
    form: 'csl',
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: formatCslJsonFile,
  },
] as const satisfies CitationFormat[];
