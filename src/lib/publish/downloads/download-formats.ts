import { formatEditionFile, type EditionFile } from '../../editions/edition-html.ts';

/** A form in which an edition is downloaded. */
export interface DownloadFormat {
  /** As the table of words names it. */
  form: string;
  /** Without the dot; every form has another. */
  extension: string;
  mediaType: string;
  write(edition: EditionFile): string;
}

/** Every form of every edition, in the order of their links. */
export const downloadFormats = [
  { form: 'html', extension: 'html', mediaType: 'text/html', write: formatEditionFile },
] as const satisfies DownloadFormat[];
